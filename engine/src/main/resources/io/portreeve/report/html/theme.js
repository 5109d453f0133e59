'use strict';
// The switch between dark and light.
(() => {
  const theme = document.getElementById('theme');
  const system = matchMedia('(prefers-color-scheme: dark)');
  const root = document.documentElement;
  const isDark = () => (root.dataset.theme || (system.matches ? 'dark' : 'light')) === 'dark';
  const nameTheme = () => { theme.textContent = isDark() ? 'Light colours' : 'Dark colours'; };
  const stored = use => {
    try {
      return use(localStorage);
    } catch {
      return null; // Some browsers keep nothing for a local file.
    }
  };
  const known = stored(storage => storage.getItem('portreeve-theme'));
  if (known === 'dark' || known === 'light') root.dataset.theme = known;
  theme.addEventListener('click', () => {
    root.dataset.theme = isDark() ? 'light' : 'dark';
    stored(storage => storage.setItem('portreeve-theme', root.dataset.theme));
    nameTheme();
  });
  system.addEventListener('change', nameTheme);
  theme.hidden = false;
  nameTheme();
})();
