import { Bot } from 'grammy';

/**
 * The baseline: a bot that answers the same two updates with a text and a keyboard of the same size, with nothing
 * behind it: no database, no catalogue, no inbox, grammY's own polling.
 */
const TEXT = 'Технопарки Москвы — 73\n\nСтраница 1 из 10';
const KEYBOARD = {
  inline_keyboard: Array.from({ length: 11 }, (_, row) => [
    { text: `Площадка номер ${row} · Алексеевская`, callback_data: `1tc.ploshchadka-${row}!1tl.......` },
  ]),
};

const [apiRoot = ''] = process.argv.slice(2);
const bot = new Bot('4242:bench', { client: { apiRoot } });
bot.command('technoparks', (ctx) => ctx.reply(TEXT, { parse_mode: 'HTML', reply_markup: KEYBOARD }));
bot.on('callback_query:data', (ctx) =>
  Promise.all([
    ctx.answerCallbackQuery(),
    ctx.editMessageText(TEXT, { parse_mode: 'HTML', reply_markup: KEYBOARD }),
  ]),
);
void bot.start();
