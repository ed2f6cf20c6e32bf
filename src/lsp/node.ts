import { today } from './clock.ts';
import { startServer } from './start.ts';

// The server as a process of its own, over whatever channel its arguments name: `--stdio` or `--node-ipc`.
startServer(today);
