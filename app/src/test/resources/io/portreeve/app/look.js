// Looks at a page as a reader would; each check gives what is wrong, one line each.
window.look = (() => {
  const name = element => element.outerHTML.slice(0, 90).replace(/\s+/g, ' ');
  const visible = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const report = list => list.slice(0, 20).join('\n');

  const tooWide = () => {
    const wrong = [];
    if (document.documentElement.scrollWidth > innerWidth) wrong.push('the page scrolls sideways');
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest('pre .line, .skip, datalist, script') || !visible(element)) continue;
      const box = element.getBoundingClientRect();
      if (box.right > innerWidth + 0.5 || box.left < -0.5) wrong.push(`${Math.round(box.left)}..${Math.round(box.right)} ${name(element)}`);
    }
    return report(wrong);
  };

  const groups = ['.top', '.severities', '#filters', '.bar', '#list', 'main', '.finding summary', '.about', '.body',
    '.path', '.lane', '.notes', '.facts', '.rows', '#rules', '.rule summary'];
  const overlaps = () => {
    const wrong = [];
    for (const group of document.querySelectorAll(groups.join())) {
      const boxes = [...group.children].filter(visible).map(child => [child, child.getBoundingClientRect()]);
      boxes.forEach(([a, one], i) => boxes.slice(i + 1, i + 8).forEach(([b, other]) => {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > 1 && down > 1) wrong.push(`${name(a)} over ${name(b)}`);
      }));
    }
    return report(wrong);
  };

  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map(v => v / 255).map(v => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const behind = element => {
    for (let at = element; at; at = at.parentElement) {
      const colour = rgba(getComputedStyle(at).backgroundColor);
      if (colour[3] === 255) return colour;
      if (colour[3] > 0) throw new Error(`half transparent: ${name(at)}`);
    }
    throw new Error('no background');
  };
  const faint = () => {
    const wrong = [];
    let seen = 0;
    const check = (element, style, what) => {
      const [one, other] = [light(rgba(style.color)), light(behind(element))];
      const contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
      seen++;
      if (contrast < 4.5) wrong.push(`${contrast.toFixed(2)} ${what} ${name(element)}`);
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const element = texts.currentNode.parentElement;
      if (!texts.currentNode.data.trim() || element.closest('script, datalist, option') || !visible(element)) continue;
      check(element, getComputedStyle(element), 'text');
    }
    for (const element of document.querySelectorAll('.line')) {
      if (visible(element)) check(element, getComputedStyle(element, '::before'), 'number');
    }
    for (const element of document.querySelectorAll('input')) {
      if (visible(element)) check(element, getComputedStyle(element, '::placeholder'), 'placeholder');
    }
    if (seen < 50) wrong.push(`only ${seen} texts were seen`);
    return report(wrong);
  };

  const shown = () => [...document.querySelectorAll('.finding')].filter(visible);
  return { tooWide, overlaps, faint, shown };
})();
