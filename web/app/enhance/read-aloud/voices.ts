const languageOf = (tag: string): string => tag.split(/[-_]/)[0]?.toLowerCase() ?? ''

/**
 * A voice of this device for a language. Others are left out: they send the words to the browser's maker, and what
 * somebody reads here is nobody else's business.
 */
export const voiceFor = (lang: string): SpeechSynthesisVoice | undefined =>
  speechSynthesis.getVoices().find(voice => voice.localService && languageOf(voice.lang) === languageOf(lang))
