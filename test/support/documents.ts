/** The documents beside an example are read as its page reads them. */
export { documentsIn } from '../../src/core/example.ts';
