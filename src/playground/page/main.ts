import { startChatPage } from './chat-page.ts';
import { icon, isIconName } from './icons.ts';
import { isTextKey, loadTexts, type Texts } from './texts.ts';
import { chooseTheme, chosenTheme } from './theme.ts';

/** Gives the skeleton of index.html its words and its icons. */
function furnish(t: Texts): void {
  for (const node of document.querySelectorAll<HTMLElement>('[data-text], [data-label], [data-icon]')) {
    const { text = '', label = '', icon: iconName = '' } = node.dataset;
    if (isTextKey(text)) node.textContent = t(text);
    if (isTextKey(label)) {
      node.setAttribute('aria-label', t(label));
      if (node instanceof HTMLButtonElement) node.title = t(label);
    }
    if (isIconName(iconName)) node.prepend(icon(iconName));
  }
}

const t = await loadTexts();
chooseTheme(chosenTheme());
furnish(t);
document.body.hidden = false;
startChatPage(t);
