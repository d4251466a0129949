import { deflateSync } from 'node:zlib';
import { Bot, InlineKeyboard, InputFile, Keyboard } from 'grammy';
import { png } from '../../src/playground/samples.ts';

const STYLES = [
  '<b>жирный</b> <i>курсив</i> <u>подчёркнутый</u> <s>зачёркнутый</s> <b><i>вместе</i></b>',
  '<tg-spoiler>тайна</tg-spoiler> <code>код</code> <a href="https://example.org/a">ссылка</a> https://example.org @somebody',
  '<a href="https://t.me/technoparks_local_bot?start=tp_kalibr">карточка</a> /echo &lt;script&gt;',
  '<pre><code class="language-python">print(1)</code></pre>',
  'после',
  '<blockquote>цитата</blockquote>',
  `<blockquote expandable>${Array.from({ length: 9 }, (_, line) => `строка ${line + 1}`).join('\n')}</blockquote>`,
].join('\n');

/** A bot that sends one of everything that the page can show. */
export function createPageBot(token: string, apiRoot: string): Bot {
  const bot = new Bot(token, { client: { apiRoot } });
  const html = { parse_mode: 'HTML' } as const;

  bot.command('start', (ctx) => ctx.reply(`начало ${ctx.match}`.trim()));
  bot.command('styles', (ctx) => ctx.reply(STYLES, html));
  bot.command('buttons', (ctx) => ctx.reply('страница 1', { reply_markup: buttons(1) }));
  bot.command('place', (ctx) =>
    ctx.replyWithVenue(55.8079, 37.6386, 'Технопарк «Калибр»', 'ул. Годовикова, 9'),
  );
  bot.command('file', (ctx) =>
    ctx.replyWithDocument(new InputFile(deflateSync('данные'), 'мои данные.json'), {
      caption: '<b>всё</b>',
      ...html,
    }),
  );
  bot.command('photo', (ctx) => ctx.replyWithPhoto(new InputFile(png(320, 200), 'photo.png')));
  bot.command('keyboard', (ctx) =>
    ctx.reply('где вы', {
      reply_markup: new Keyboard()
        .requestLocation('Моё место')
        .row()
        .text('Да')
        .text('Нет')
        .resized()
        .oneTime()
        .placeholder('выберите'),
    }),
  );
  bot.command('hide', (ctx) => ctx.reply('убрано', { reply_markup: { remove_keyboard: true } }));
  bot.command('ask', (ctx) =>
    ctx.reply('как вас зовут', { reply_markup: { force_reply: true, input_field_placeholder: 'имя' } }),
  );
  bot.command('many', async (ctx) => {
    for (let line = 1; line <= 30; line += 1) await ctx.reply(`сообщение ${line}.`);
  });
  bot.command('type', (ctx) => ctx.replyWithChatAction('typing'));

  bot.callbackQuery(/^page:(\d+)$/, async (ctx) => {
    const number = Number(ctx.match[1]);
    const text = `страница ${number}\n${'строка\n'.repeat(number)}`;
    await Promise.all([
      ctx.answerCallbackQuery(),
      ctx.editMessageText(text, { reply_markup: buttons(number) }),
    ]);
  });
  bot.callbackQuery('toast', (ctx) => ctx.answerCallbackQuery('записано'));
  bot.callbackQuery('alert', (ctx) =>
    ctx.answerCallbackQuery({ text: 'нечего сравнивать', show_alert: true }),
  );
  bot.callbackQuery('delete', (ctx) => Promise.all([ctx.answerCallbackQuery(), ctx.deleteMessage()]));

  bot.on(':location', (ctx) => ctx.reply(`точка ${ctx.msg.location.latitude}`));
  bot.on('edited_message:text', (ctx) => ctx.reply(`исправлено: ${ctx.msg.text}`));
  bot.on('message:text', (ctx) =>
    ctx.reply(`${ctx.msg.reply_to_message?.text ?? ''}: ${ctx.msg.text}`, {
      reply_parameters: { message_id: ctx.msg.message_id },
    }),
  );
  bot.on('message', (ctx) => ctx.reply('вложение'));
  return bot;
}

const buttons = (page: number): InlineKeyboard =>
  new InlineKeyboard()
    .add({ text: 'Дальше', callback_data: `page:${page + 1}`, style: 'primary' })
    .text('Молчание', 'silence')
    .row()
    .text('Строкой', 'toast')
    .text('Окном', 'alert')
    .row()
    .copyText('Адрес', 'ул. Годовикова, 9')
    .url('Сайт', 'https://example.org/')
    .switchInline('Поделиться', 'калибр')
    .row()
    .add({ text: 'Удалить', callback_data: 'delete', style: 'danger' });

export const COMMANDS = [
  { command: 'start', description: 'главное меню' },
  { command: 'styles', description: 'все виды текста' },
  { command: 'buttons', description: 'все виды кнопок' },
  { command: 'help', description: 'что можно спросить' },
];
