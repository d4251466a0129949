import { registerHooks } from 'node:module';

/**
 * To be run before the program: `node --import ./src/database/drizzle-imports.ts src/main.ts`.
 *
 * Node looks up the package scope of every file it imports, and reads drizzle-orm's package.json of 180 kB anew for
 * each of its hundreds of files: 0.3 s of the start and over 150 MB of memory. Within drizzle-orm a relative import
 * is always a module beside it, so nothing has to be looked up.
 */
registerHooks({
  resolve: (specifier, context, next) =>
    context.parentURL?.includes('/node_modules/drizzle-orm/') && specifier.startsWith('.')
      ? { url: new URL(specifier, context.parentURL).href, format: 'module', shortCircuit: true }
      : next(specifier, context),
});
