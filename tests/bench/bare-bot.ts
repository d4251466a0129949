import { createServer } from 'node:http';
import { Bot, webhookCallback } from 'grammy';

/**
 * The baseline: a bot that answers everything with a text and a keyboard of a list's size, with nothing behind it: no
 * database, no catalogue, no inbox, grammY's own polling or webhook.
 */
const TEXT = 'Технопарки Москвы — 73\n\nСтраница 1 из 10';
const KEYBOARD = {
  inline_keyboard: Array.from({ length: 11 }, (_, row) => [
    { text: `Площадка номер ${row} · Алексеевская`, callback_data: `1tc.ploshchadka-${row}!1tl.......` },
  ]),
};

const [apiRoot = '', port] = process.argv.slice(2);
const bot = new Bot('4242:bench', { client: { apiRoot } });
bot.on('message', (ctx) => ctx.reply(TEXT, { parse_mode: 'HTML', reply_markup: KEYBOARD }));
bot.on('callback_query:data', (ctx) =>
  Promise.all([
    ctx.answerCallbackQuery(),
    ctx.editMessageText(TEXT, { parse_mode: 'HTML', reply_markup: KEYBOARD }),
  ]),
);

if (port === undefined) void bot.start();
else {
  const secret = 'a-secret-of-the-bench';
  const server = createServer(webhookCallback(bot, 'http', { secretToken: secret }));
  server.keepAliveTimeout = 60_000;
  server.listen(Number(port), '127.0.0.1', () =>
    bot.api.setWebhook(`http://127.0.0.1:${port}/hook`, { secret_token: secret }),
  );
}
