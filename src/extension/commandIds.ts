export const OPEN_TIMELINE = 'cxProgramme.openTimeline';
export const RESTART_SERVER = 'cxProgramme.restartServer';
export const SHOW_OUTPUT = 'cxProgramme.showOutput';
