const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const STORED_UNDER = 'theme';

/** What the guest chose last; without a choice the page follows the system. */
export function chosenTheme(): Theme {
  const stored = localStorage.getItem(STORED_UNDER);
  return themes.find((theme) => theme === stored) ?? 'system';
}

export function chooseTheme(theme: Theme): void {
  localStorage.setItem(STORED_UNDER, theme);
  document.documentElement.dataset['theme'] = theme;
}
