import type { Catalog } from '../../catalog/catalog.ts';
import type { Translate } from '../../translate.ts';
import { ROUTES } from '../routes.ts';
import { navigationRow } from './parts.ts';
import { pressButton, type Screen } from './screen.ts';

const FIRST_PAGE = { page: 0 } as const;

/** The way into the parts of the handbook, each with the number of its records. */
export function handbookScreen(t: Translate, catalog: Catalog, back?: string): Screen {
  const part = (key: string, count: number, data: string) => [pressButton(t.text(key, { count }), data)];
  return {
    text: t('handbook'),
    keyboard: [
      part('handbook-procedures', catalog.procedures.length, ROUTES.procedureList.pack(FIRST_PAGE)),
      part('handbook-questions', catalog.faq.length, ROUTES.faqList.pack(FIRST_PAGE)),
      part('handbook-terms', catalog.glossary.length, ROUTES.termList.pack(FIRST_PAGE)),
      part('handbook-organisations', catalog.organisations.length, ROUTES.organisationList.pack(FIRST_PAGE)),
      part(
        'handbook-timeline',
        catalog.timeline.length,
        ROUTES.timeline.pack({ metric: undefined, page: 0 }),
      ),
      navigationRow(t, back),
    ],
  };
}
