#!/usr/bin/env node
import { runCommandLine } from './runCommandLine';

// Not process.exit(): what is still on its way to a pipe would be cut off.
void runCommandLine(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
