import { SETTINGS_SECTION } from '../protocol/settings.ts';

export const CLIENT_ID = SETTINGS_SECTION;
export const CLIENT_NAME = 'CX Programme';
export const LANGUAGE_ID = 'programme-cx';
export const CONFIG_NAME = 'cx-programme.config.yaml';
