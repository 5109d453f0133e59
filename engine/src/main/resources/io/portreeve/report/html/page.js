'use strict';
(() => {
  const byId = id => document.getElementById(id);
  const list = byId('list');
  const worstFirst = [...list.querySelectorAll('.finding')];
  const severities = [...document.querySelectorAll('.severities button')];
  const fields = {
    q: byId('search'), rule: byId('rule'), namespace: byId('namespace'),
    file: byId('file'), confidence: byId('confidence'), order: byId('order'),
  };
  const sure = ['possible', 'likely', 'certain'];
  const details = item => item.firstElementChild;
  const line = item => details(item).firstElementChild;
  let items = worstFirst;
  let texts = null;
  let order = '';

  // What the page offers only with a script.

  const count = name => {
    const counts = new Map();
    for (const item of worstFirst) {
      const value = item.dataset[name];
      if (value) counts.set(value, (counts.get(value) || 0) + 1);
    }
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  };
  const names = new Map(worstFirst.map(item => [item.dataset.rule, item.dataset.name]));
  for (const [rule, n] of count('rule')) fields.rule.add(new Option(`${rule} ${names.get(rule)} (${n})`, rule));
  for (const [name, n] of count('namespace')) fields.namespace.add(new Option(`${name} (${n})`, name));
  byId('files').append(...count('file').map(([file]) => new Option('', file)));
  for (const button of severities) button.disabled = worstFirst.length === 0;
  const useful = worstFirst.length > 1;
  for (const id of ['filters', 'keys', 'unfold']) byId(id).hidden = !useful;

  // Filters, kept in the address so that a view can be passed on.

  const chosen = () => severities.filter(isPressed).map(button => button.dataset.severity);
  const isPressed = button => button.getAttribute('aria-pressed') === 'true';
  const press = (button, on) => button.setAttribute('aria-pressed', String(on));

  const matcher = () => {
    const wanted = new Set(chosen());
    const words = fields.q.value.toLowerCase().split(/\s+/).filter(Boolean);
    const file = fields.file.value.trim().toLowerCase();
    const least = sure.indexOf(fields.confidence.value);
    if (words.length && !texts) texts = new Map(worstFirst.map(item => [item, item.textContent.toLowerCase()]));
    return item => {
      const data = item.dataset;
      return (!wanted.size || wanted.has(data.severity))
        && (!fields.rule.value || data.rule === fields.rule.value)
        && (!fields.namespace.value || data.namespace === fields.namespace.value)
        && (!file || data.file.toLowerCase().includes(file))
        && sure.indexOf(data.confidence) >= least
        && words.every(word => texts.get(item).includes(word));
    };
  };

  const sort = () => {
    if (order === fields.order.value) return;
    order = fields.order.value;
    const key = { file: item => item.dataset.file, rule: item => item.dataset.rule }[order];
    const compare = (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
    items = key ? [...worstFirst].sort(compare) : worstFirst;
    list.append(...items);
  };

  const show = () => {
    sort();
    const matches = matcher();
    let shown = 0;
    for (const item of items) {
      const hidden = !matches(item);
      if (item.hidden !== hidden) item.hidden = hidden;
      if (!hidden) shown++;
    }
    const all = worstFirst.length;
    byId('shown').textContent = all === 0 ? 'none' : shown === all ? `all ${all}` : `${shown} of ${all}`;
    byId('nothing').hidden = shown > 0 || all === 0;
    byId('reset').hidden = shown === all;
  };

  const remember = () => {
    const state = new URLSearchParams();
    for (const [name, field] of Object.entries(fields)) if (field.value) state.set(name, field.value);
    if (chosen().length) state.set('severity', chosen().join(','));
    try {
      history.replaceState(null, '', `#${state}`);
    } catch {
      // A browser may refuse many changes in a row; the filters work all the same.
    }
  };

  const recall = () => {
    const hash = location.hash.slice(1);
    const target = hash && !hash.includes('=') ? byId(hash) : null;
    if (target) {
      const around = target.closest('details');
      if (around) around.open = true;
      target.scrollIntoView();
      target.focus({ preventScroll: true });
      return;
    }
    const state = new URLSearchParams(hash);
    for (const [name, field] of Object.entries(fields)) field.value = state.get(name) || '';
    const wanted = (state.get('severity') || '').split(',');
    for (const button of severities) press(button, wanted.includes(button.dataset.severity));
    show();
  };

  const changed = () => {
    show();
    remember();
  };
  const clear = () => {
    const kept = fields.order.value;
    for (const field of Object.values(fields)) field.value = '';
    fields.order.value = kept;
    for (const button of severities) press(button, false);
    changed();
  };

  for (const button of severities) {
    button.addEventListener('click', () => {
      press(button, !isPressed(button));
      changed();
    });
  }
  byId('filters').addEventListener('input', changed);
  byId('filters').addEventListener('submit', event => event.preventDefault());
  byId('reset').addEventListener('click', () => {
    clear();
    fields.q.focus();
  });
  window.addEventListener('hashchange', recall);

  // Open and close.

  const unfold = byId('unfold');
  const nameUnfold = allOpen => { unfold.textContent = allOpen ? 'Close all' : 'Open all'; };
  unfold.addEventListener('click', () => {
    const open = unfold.textContent === 'Open all';
    for (const item of items) if (!item.hidden) details(item).open = open;
    nameUnfold(open);
  });
  nameUnfold(items.every(item => details(item).open));

  // The keyboard.

  const current = () => document.activeElement && document.activeElement.closest('.finding');
  const move = step => {
    let at = items.indexOf(current());
    at = at < 0 && step < 0 ? items.length : at;
    do at += step; while (items[at] && items[at].hidden);
    if (!items[at]) return;
    line(items[at]).focus({ preventScroll: true });
    items[at].scrollIntoView({ block: 'nearest' });
  };
  const escape = () => {
    const item = current();
    if (item) {
      details(item).open = false;
      line(item).focus();
    } else if (document.activeElement === fields.q) {
      if (fields.q.value) {
        fields.q.value = '';
        changed();
      } else {
        fields.q.blur();
      }
    }
  };
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const typing = event.target.closest('input, select, textarea');
    const onLine = event.target.closest('.finding summary');
    const keys = { Escape: escape };
    if (!typing) Object.assign(keys, { '/': () => fields.q.focus(), j: () => move(1), k: () => move(-1) });
    if (onLine) Object.assign(keys, { ArrowDown: () => move(1), ArrowUp: () => move(-1) });
    if (event.target === fields.q) Object.assign(keys, { ArrowDown: () => move(1), Enter: () => move(1) });
    if (!Object.hasOwn(keys, event.key)) return;
    if (event.key === '/' && !useful) return;
    event.preventDefault();
    keys[event.key]();
  });

  show();
  recall();
})();
