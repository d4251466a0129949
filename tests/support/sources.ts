import { globSync, readFileSync } from 'node:fs';

/** The project's own sources below a folder, for the tests that read them. */
export function readSources(folder: string, endings: readonly string[] = ['.ts']) {
  return endings
    .flatMap((ending) => globSync(`${folder}/**/*${ending}`))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }));
}
