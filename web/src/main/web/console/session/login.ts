import { html, nothing } from 'lit';
import { PageElement } from '../../design/page.ts';
import { icon } from '../icon/icons.ts';
import { field } from '../overlay/field.ts';
import type { ConsoleText, ConsoleTexts } from '../text/console-texts.ts';
import type { LoginFailure, Session } from './session.ts';

const FAILURES: Record<LoginFailure, ConsoleText> = {
  wrong: 'login.wrong',
  unreachable: 'login.unreachable',
  'too-many': 'login.too-many',
  refused: 'login.refused',
};

/** The form that asks who is there. Whoever was there before needs to give the password only. */
export class Login extends PageElement {
  static override properties = {
    session: { attribute: false },
    texts: { attribute: false },
    failure: { state: true },
    busy: { state: true },
    shown: { state: true },
  };

  declare session: Session;
  declare texts: ConsoleTexts;
  declare failure: LoginFailure | null;
  declare busy: boolean;
  /** Whether the password can be read. */
  declare shown: boolean;

  constructor() {
    super();
    this.failure = null;
    this.busy = false;
    this.shown = false;
  }

  protected override render() {
    const say = this.texts.say;
    const known = this.session.who?.username ?? '';
    return html`<form class="form login" @submit=${this.submit}>
      ${field({
        name: 'username',
        id: 'login-username',
        label: say('login.username'),
        value: known,
        required: true,
        maxlength: 100,
        autocomplete: 'username',
        autofocus: known === '',
        latin: true,
      })}
      <div class="field">
        <label for="login-password">${say('login.password')}</label>
        <div class="with-button">
          <input
            class="input" id="login-password" name="password" type=${this.shown ? 'text' : 'password'} required maxlength="200"
            autocomplete="current-password" dir="ltr" ?autofocus=${known !== ''}
            aria-invalid=${this.failure === 'wrong'} aria-describedby="login-failure"
          />
          <button type="button" class="button quiet" aria-pressed=${this.shown} @click=${this.reveal}>
            ${say(this.shown ? 'login.hide' : 'login.show')}
          </button>
        </div>
      </div>
      <p id="login-failure" role="alert" class=${this.failure === null ? 'visually-hidden' : 'notice danger'}>
        ${this.failure === null ? nothing : say(FAILURES[this.failure])}
      </p>
      <button class="button wide" aria-disabled=${this.busy}>${icon('person')} ${say(this.busy ? 'login.busy' : 'login.submit')}</button>
    </form>`;
  }

  /** Whoever opens the page can type at once; in a dialog, this comes after the dialog looked for its own focus. */
  protected override firstUpdated(): void {
    this.querySelector<HTMLElement>('[autofocus]')?.focus();
  }

  private reveal(): void {
    this.shown = !this.shown;
  }

  private async submit(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.failure = null;
    this.failure = await this.session.logIn(String(form.get('username')).trim(), String(form.get('password')));
    this.busy = false;
    if (this.failure === 'wrong') {
      const password = this.querySelector<HTMLInputElement>('#login-password');
      password?.focus();
      password?.select();
    }
  }
}

customElements.define('qm-login', Login);
