#!/usr/bin/env node
// The command line. Where the sources are here and newer than what was built from them, builds first, which reads the shipped reports too.
import { readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const built = join(root, 'dist', 'cli.mjs')

/** @param {string} path @returns {number} milliseconds since the epoch; 0 where there is nothing */
const changed = path => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0

/** @param {string} folder @returns {number} */
function newest(folder) {
  let latest = 0
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    latest = Math.max(latest, changed(path), entry.isDirectory() ? newest(path) : 0)
  }
  return latest
}

const sources = ['src', 'handlers'].map(folder => join(root, folder)).filter(folder => changed(folder) > 0)
if (
  sources.length > 0 &&
  Math.max(changed(join(root, 'package-lock.json')), ...[...sources, join(root, 'seeds')].map(newest)) > changed(built)
) {
  const { build } = await import('./build.mjs')
  await build(['src/cli.ts'])
}
await import(built)
