export type TextKey = `page-${string}`;

/** The page's words by their key in locales/ru.ftl; an unknown key stands for itself. */
export type Texts = (key: TextKey) => string;

export const isTextKey = (text: string): text is TextKey => text.startsWith('page-');

/** @throws Error when the server has no texts to give. */
export async function loadTexts(): Promise<Texts> {
  const response = await fetch('/page/texts.json');
  if (!response.ok) throw new Error(`/page/texts.json: ${response.status}`);
  const texts: Readonly<Record<string, string>> = await response.json();
  return (key) => texts[key] ?? key;
}
