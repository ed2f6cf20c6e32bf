export { OPEN_TIMELINE } from '../protocol/lsp.ts';

export const RESTART_SERVER = 'cxProgramme.restartServer';
export const SHOW_OUTPUT = 'cxProgramme.showOutput';
