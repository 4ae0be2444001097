/** The part of Eleventy that Kotae uses; the package brings no types of its own. */
declare module '@11ty/eleventy' {
  export interface CollectionItem {
    readonly inputPath: string;
  }

  export interface CollectionApi {
    getAll(): readonly CollectionItem[];
  }

  export interface TemplateExtension {
    /** `false`: Eleventy does not read the file. */
    readonly read?: boolean;
    readonly getData?: (inputPath: string) => Promise<object>;
    readonly compile: (
      content: string | undefined,
      inputPath: string,
    ) => (data: { readonly model?: string }) => string | Promise<string>;
    readonly compileOptions?: { readonly cache?: boolean; readonly permalink?: 'raw' };
  }

  export interface UserConfig {
    addExtension(extension: string, options: TemplateExtension): void;
    addTemplate(inputPath: string, content: string, data: object): void;
    addCollection(name: string, collect: (api: CollectionApi) => Promise<readonly unknown[]>): void;
    on(
      event: 'eleventy.after',
      listener: (run: { readonly directories: { readonly output: string } }) => Promise<void>,
    ): void;
    setDataDirectory(folder: string): void;
    setIncludesDirectory(folder: string): void;
    setTemplateFormats(formats: readonly string[]): void;
    setDataFileSuffixes(suffixes: readonly string[]): void;
    setUseGitIgnore(use: boolean): void;
  }

  export interface EleventyOptions {
    readonly quietMode?: boolean;
    readonly configPath?: string | false;
    readonly config?: (config: UserConfig) => void;
  }

  export interface MadePage {
    /** Below the output folder; `false` for what has no place of its own. */
    readonly outputPath: string | false;
    readonly content: string;
  }

  export default class Eleventy {
    constructor(input: string, output: string, options?: EleventyOptions);
    init(): Promise<void>;
    /** Make every template's pages, without writing them. */
    toJSON(): Promise<readonly MadePage[]>;
    disableLogger(): void;
  }
}
