import { html, nothing, type TemplateResult } from 'lit';
import { check, field, written } from '../overlay/field.ts';
import type { Role, StaffReading } from '../workplace/readings.ts';
import { ListSetting } from './list-setting.ts';
import type { Kind } from './thing-list.ts';

const ROLES: readonly Role[] = ['STAFF', 'MANAGER'];

/** Who works here. */
class Staff extends ListSetting<StaffReading> {
  static override properties = { ...ListSetting.properties, existing: { state: true } };

  /** Whether somebody is added who has an account of the network already. */
  declare existing: boolean;

  protected override readonly kind: Kind<StaffReading> = {
    path: 'staff',
    title: 'staff.title',
    hint: 'staff.hint',
    add: 'staff.add',
    edit: 'staff.edit',
    remove: 'staff.remove',
    change: 'patch',
    id: (person) => person.staffId,
    name: (person) => person.displayName ?? person.username,
  };

  constructor() {
    super();
    this.existing = false;
  }

  protected override row({ username, displayName, role }: StaffReading): TemplateResult {
    const { texts } = this.scene;
    return html`<bdi class="thing-name">${displayName ?? username}</bdi>
      <span class="soft"><bdi dir="ltr">${username}</bdi> · ${texts.say(`role.${role}`)}</span>`;
  }

  protected override fields(person: StaffReading | null): TemplateResult {
    return person === null ? this.newcomer() : html`${this.about(person)} ${this.password(false)}`;
  }

  private newcomer(): TemplateResult {
    const { texts } = this.scene;
    const choose = (event: Event) => (this.existing = (event.target as HTMLInputElement).value === 'existing');
    return html`<fieldset class="checks" @change=${choose}>
        <legend class="label">${texts.say('staff.account')}</legend>
        ${check({ name: 'account', value: 'new', type: 'radio', label: texts.say('staff.new'), checked: !this.existing })}
        ${check({
          name: 'account',
          value: 'existing',
          type: 'radio',
          label: texts.say('staff.existing'),
          checked: this.existing,
        })}
      </fieldset>
      ${field({
        name: 'username',
        label: texts.say('login.username'),
        hint: texts.say(this.existing ? 'staff.existing-hint' : 'staff.username-hint'),
        required: true,
        maxlength: 64,
        pattern: '[a-z0-9][a-z0-9._@\\-]{1,63}',
        latin: true,
        autofocus: true,
      })}
      ${this.existing ? nothing : html`<div class="form">${this.about(null)} ${this.password(true)}</div>`}`;
  }

  private about(person: StaffReading | null): TemplateResult {
    const { texts } = this.scene;
    return html`${field({
      name: 'displayName',
      label: texts.say('staff.display-name'),
      hint: texts.say('staff.display-name-hint'),
      value: person?.displayName ?? '',
      maxlength: 80,
      autofocus: person !== null,
    })}
      <fieldset class="checks column">
        <legend class="label">${texts.say('staff.role')}</legend>
        ${ROLES.map((role) =>
          check({
            name: 'role',
            value: role,
            type: 'radio',
            label: texts.say(`role.${role}`),
            hint: texts.say(`role.${role}.may` as 'role.STAFF.may'),
            checked: (person?.role ?? 'STAFF') === role,
          }),
        )}
      </fieldset>`;
  }

  private password(required: boolean): TemplateResult {
    const { texts } = this.scene;
    const hint = texts.say(required ? 'staff.password-hint' : 'staff.password-change-hint');
    return field({
      name: 'password',
      label: texts.say('login.password'),
      hint,
      type: 'password',
      required,
      pattern: '.{10,72}',
      maxlength: 72,
      autocomplete: 'new-password',
      latin: true,
    });
  }

  protected override bodyOf(form: FormData, person: StaffReading | null): unknown {
    const password = String(form.get('password') ?? '');
    const rest = {
      displayName: written(form, 'displayName'),
      role: form.get('role') ?? 'STAFF',
      ...(password === '' ? {} : { password }),
    };
    if (person !== null) {
      return rest;
    }
    const username = written(form, 'username');
    return this.existing ? { username } : { username, ...rest };
  }
}

customElements.define('qm-staff', Staff);
