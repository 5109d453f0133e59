'use strict';
// Search in the table of paths.
(() => {
  const search = document.getElementById('search');
  const shown = document.getElementById('shown');
  const rows = [...document.querySelectorAll('#paths tbody tr')];
  const texts = rows.map(row => row.textContent.toLowerCase());
  const show = () => {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    let count = 0;
    rows.forEach((row, i) => {
      row.hidden = !words.every(word => texts[i].includes(word));
      count += row.hidden ? 0 : 1;
    });
    shown.textContent = count === rows.length ? `all ${count}` : `${count} of ${rows.length}`;
  };
  search.addEventListener('input', show);
  document.addEventListener('keydown', event => {
    if (event.key === '/' && event.target !== search && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
    }
  });
  document.getElementById('filters').addEventListener('submit', event => event.preventDefault());
  document.getElementById('filters').hidden = rows.length < 2;
  show();
})();
