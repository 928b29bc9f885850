/** What the YAML files of the package say, read when it was built: reading YAML is most of the work before the first list. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** By the SHA-256 of each text, in hex. Built and unbuilt, this file lies two folders below the package. */
const FILE = fileURLToPath(new URL('../../dist/yaml.json', import.meta.url));

let built: Readonly<Record<string, unknown>> | undefined;

/** The data of a text, if it is that of a file of the package as it was built; else `undefined`. */
export function dataBuilt(text: string): unknown {
  built ??= readBuilt();
  return built[createHash('sha256').update(text).digest('hex')];
}

function readBuilt(): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8'));
  } catch {
    // Then the files themselves are read.
    return {};
  }
}
