import type { Catalog } from '../../catalog/catalog.ts';
import type { FaqEntry } from '../../catalog/model.ts';
import type { FaqPart, TicketAnswer, TicketAnswerEdit } from '../../people/ticket-answers.ts';
import { joinHtml } from '../../telegram/html.ts';
import { shortened } from '../../telegram/plain-text.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { checkLines, type Outcome } from './question-log.ts';
import { pressButton, type Screen } from './screen.ts';

/** More than an entry may hold, so that one sees what to cut. */
const ANSWER_SHOWN = 2200;
const VARIANTS_SHOWN = 800;

/** An entry before it is published, and what is wrong with it. */
export function answerDraftScreen(t: Translate, draft: TicketAnswer, wrong: readonly FaqPart[]): Screen {
  const { id, ticketId, question, variants, answer, sourceTitle, sourceUrl } = draft;
  const value: Record<FaqPart, string> = {
    question: shortened(question, VARIANTS_SHOWN),
    variants: shortened(variants.join('; '), VARIANTS_SHOWN) || t.text('desk-faq-no-variants'),
    answer: shortened(answer, ANSWER_SHOWN),
    sources: shortened(sourceUrl === null ? sourceTitle : `${sourceTitle} ${sourceUrl}`, VARIANTS_SHOWN),
  };
  return {
    text: joinHtml(
      [
        t('desk-faq-draft', { number: String(ticketId) }),
        joinHtml(
          FAQ_PARTS.map((part) =>
            t('desk-faq-field', { name: t.text(`desk-faq-field-${part}`), value: value[part] }),
          ),
        ),
        joinHtml(wrong.map((part) => t(`desk-faq-wrong-${part}`))),
        t('desk-faq-hint'),
      ],
      '\n\n',
    ),
    keyboard: [
      ...(wrong.length > 0
        ? []
        : [
            [
              pressButton(
                t.text('desk-faq-publish'),
                ROUTES.deskAnswer.pack({ answer: id, step: 'publish' }),
                'success',
              ),
            ],
          ]),
      [pressButton(t.text('desk-faq-discard'), ROUTES.deskAnswer.pack({ answer: id, step: 'discard' }))],
    ],
  };
}

const FAQ_PARTS = ['question', 'variants', 'answer', 'sources'] as const;

export interface Published {
  readonly draft: TicketAnswer;
  readonly entry: FaqEntry;
  /** To how many people it is offered. */
  readonly offers: number;
  /** What the bot says to a question now. */
  readonly answerNow: (question: string) => Outcome;
}

export function publishedScreen(
  t: Translate,
  catalog: Catalog,
  { draft, entry, offers, answerNow }: Published,
): Screen {
  const wordings = [entry.question, ...entry.variants].slice(0, CHECKED_MAX);
  return {
    text: joinHtml(
      [
        t('desk-faq-published', { question: entry.question }),
        joinHtml([t('desk-faq-check'), checkLines(t, catalog, wordings, answerNow)]),
        offers > 0 && t('desk-faq-offers', { count: offers }),
      ],
      '\n\n',
    ),
    keyboard: [
      [
        pressButton(t.text('desk-faq-open'), ROUTES.faqEntry.pack({ slug: entry.slug })),
        pressButton(t.text('desk-faq-undo'), ROUTES.deskAnswer.pack({ answer: draft.id, step: 'undo' })),
      ],
    ],
  };
}

const CHECKED_MAX = 6;

const LINK = /https?:\/\/\S+/;

/** Reads an operator's corrections: each part that is named takes the place of what was there, see the draft's hint. */
export function readAnswerEdit(t: Translate, text: string): TicketAnswerEdit {
  const given = new Map<FaqPart, string[]>();
  let part: FaqPart = 'answer';
  for (const written of text.split('\n')) {
    const named = FAQ_PARTS.map((name) => ({ name, label: `${t.text(`desk-faq-field-${name}`)}:` })).find(
      ({ label }) => written.trimStart().toLowerCase().startsWith(label.toLowerCase()),
    );
    if (named) part = named.name;
    const line = named ? written.trimStart().slice(named.label.length) : written;
    given.set(part, [...(given.get(part) ?? []), line]);
  }
  const textOf = (name: FaqPart): string | undefined => given.get(name)?.join('\n').trim();
  const answer = textOf('answer');
  const question = textOf('question');
  const variants = textOf('variants');
  const source = textOf('sources');
  return {
    ...(answer && { answer }),
    ...(question && { question: onOneLine(question) }),
    ...(variants !== undefined && {
      variants: [...new Set(variants.split(/[;\n]/).map(onOneLine))].filter((variant) => variant !== ''),
    }),
    ...(source && readSource(source)),
  };
}

/** A name and, where there is one, an address; an address alone is named by its host. */
function readSource(text: string): Pick<TicketAnswer, 'sourceTitle' | 'sourceUrl'> {
  const [url] = LINK.exec(text) ?? [];
  if (url === undefined) return { sourceTitle: onOneLine(text), sourceUrl: null };
  const title = onOneLine(text.replace(url, ' '));
  const host = URL.canParse(url) ? new URL(url).host : url;
  return { sourceTitle: title || host, sourceUrl: url };
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
