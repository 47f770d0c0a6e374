import { html, nothing, type TemplateResult } from 'lit';

export interface FieldParts {
  readonly name: string;
  /** Where the same name may stand twice on a page, such as in a login over a form. */
  readonly id?: string;
  readonly label: string;
  readonly value?: string;
  readonly hint?: string;
  readonly type?: 'text' | 'password' | 'number' | 'date' | 'time';
  readonly required?: boolean;
  readonly maxlength?: number;
  readonly pattern?: string;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly autocomplete?: AutoFill;
  readonly autofocus?: boolean;
  readonly readonly?: boolean;
  /** Names and codes that are written from left to right in every language. */
  readonly latin?: boolean;
  readonly capitals?: boolean;
}

/** A labelled field of a form; its form reads it by its name. */
export function field(parts: FieldParts): TemplateResult {
  const id = parts.id ?? `field-${parts.name}`;
  return html`<div class="field">
    <label for=${id}>${parts.label}</label>
    <input
      class="input"
      id=${id}
      name=${parts.name}
      type=${parts.type ?? 'text'}
      value=${parts.value ?? ''}
      ?required=${parts.required ?? false}
      ?autofocus=${parts.autofocus ?? false}
      ?readonly=${parts.readonly ?? false}
      maxlength=${parts.maxlength ?? nothing}
      pattern=${parts.pattern ?? nothing}
      min=${parts.min ?? nothing}
      max=${parts.max ?? nothing}
      autocomplete=${parts.autocomplete ?? 'off'}
      autocapitalize=${parts.capitals ? 'characters' : parts.latin ? 'none' : nothing}
      spellcheck=${parts.latin ? 'false' : nothing}
      dir=${parts.latin ? 'ltr' : 'auto'}
      aria-describedby=${parts.hint === undefined ? nothing : `${id}-hint`}
    />
    ${parts.hint === undefined ? nothing : html`<span class="hint" id="${id}-hint">${parts.hint}</span>`}
  </div>`;
}

export interface ChoiceParts {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly hint?: string;
}

/** A field that is chosen from a list. */
export function select({ name, label, value, options, hint }: ChoiceParts): TemplateResult {
  const id = `field-${name}`;
  return html`<div class="field">
    <label for=${id}>${label}</label>
    <select class="input" id=${id} name=${name} aria-describedby=${hint === undefined ? nothing : `${id}-hint`}>
      ${options.map((option) => html`<option value=${option.value} ?selected=${option.value === value}>${option.label}</option>`)}
    </select>
    ${hint === undefined ? nothing : html`<span class="hint" id="${id}-hint">${hint}</span>`}
  </div>`;
}

export interface CheckParts {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
  readonly type?: 'checkbox' | 'radio';
  readonly lang?: string;
  readonly hint?: string;
}

/** A box to tick, or one of several to choose. */
export function check({ name, value, label, checked, type = 'checkbox', lang, hint }: CheckParts): TemplateResult {
  return html`<label class="check" lang=${lang ?? nothing}>
    <input type=${type} name=${name} value=${value} ?checked=${checked} />
    <span>${label}${hint === undefined ? nothing : html`<small>${hint}</small>`}</span>
  </label>`;
}

/** What somebody wrote into a field, without the blanks around it. */
export function written(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}
