/** After a full stop that ends no abbreviation and no initial, before what can begin a sentence. */
const SENTENCE_END =
  /(?<=[.!?…][»”)]?)(?<![\s«„(][А-ЯЁA-Z]\.)(?<![\s(](?:кв|тыс|ул|стр|корп|вл|ст|им|г|гг|д|п|руб)\.)\s+(?=[«„А-ЯЁA-Z0-9])/u;

/** The sentences of a text in order. */
export const sentencesOf = (text: string): string[] => text.split(SENTENCE_END).filter((part) => part !== '');
