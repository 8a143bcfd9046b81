import { mkdtempSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

const folder = path.dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-arabic/package.json'))

/** Settings of fontconfig that add Arabic letters to whatever fonts this machine has (Linux; others bring their own). */
export const arabicFonts = (): { FONTCONFIG_FILE: string } => {
  const target = mkdtempSync(path.join(tmpdir(), 'fonts-'))
  const file = path.join(target, 'fonts.conf')
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
    <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
    <dir>${folder}</dir><cachedir>${target}</cachedir></fontconfig>`)
  return { FONTCONFIG_FILE: file }
}
