import type { Bot } from 'grammy';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type Playground, startPlayground } from '../../src/playground/server.ts';
import { launchChromium, type OpenedPage, openPage } from '../support/browser.ts';
import { ru } from '../support/locale.ts';
import { COMMANDS, createPageBot } from './page-bot.ts';

/** The local server, a bot on it and a browser before it. */
export interface Stage {
  readonly playground: Playground;
  readonly bot: Bot;
  readonly browser: Browser;
  /** Opens the page as a new guest and begins the chat. */
  begin(options?: BrowserContextOptions): Promise<OpenedPage>;
  close(): Promise<void>;
}

export async function setStage(chromiumPath: string): Promise<Stage> {
  const playground = await startPlayground({ host: '127.0.0.1', port: 0, t: ru });
  const bot = createPageBot(playground.token, playground.url);
  await bot.api.setMyCommands(COMMANDS);
  await bot.api.setMyDescription('Справочник о технопарках');
  const polling = bot.start();
  const browser = await launchChromium(chromiumPath);
  return {
    playground,
    bot,
    browser,
    async begin(options) {
      const opened = await openPage(browser, playground.url, options);
      await opened.page.getByRole('button', { name: 'Начать' }).click();
      await answer(opened.page, 'начало');
      return opened;
    },
    async close() {
      await browser.close();
      await bot.stop();
      await polling;
      await playground.close();
    },
  };
}

/** Waits for the newest bubble of the bot with this text. */
export const answer = (page: Page, text: string): Promise<void> =>
  page.locator('.is-in .text', { hasText: text }).last().waitFor();

/** Writes a message and, where an answer is named, waits for it. */
export async function say(page: Page, text: string, awaited?: string): Promise<void> {
  await page.locator('#input').fill(text);
  await page.keyboard.press('Enter');
  if (awaited !== undefined) await answer(page, awaited);
}

export async function chooseInMenu(page: Page, item: string): Promise<void> {
  await page.locator('#bot-menu-button').click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** What the page itself works out, as a list: scripts are strings, as the tests know no DOM. */
export const measure = (page: Page, expression: string): Promise<unknown[]> =>
  page.evaluate(`[${expression}].flat()`);

/** Parts of such scripts. */
export const all = (selector: string): string => `[...document.querySelectorAll('${selector}')]`;
export const box = 'node.getBoundingClientRect()';
