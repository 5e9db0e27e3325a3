import type { UserRole, UserSpec } from '../../control/types';
import type { Eui64 } from '../../duis/eui64';

/** The DCC Service Users: their roles, their status, and where they take messages. */
export class Users {
  private readonly users = new Map<Eui64, UserSpec>();

  get(eui: Eui64): UserSpec | undefined {
    return this.users.get(eui);
  }

  put(user: UserSpec): void {
    this.users.set(user.eui, user);
  }

  /** Those who hold a role. */
  in(role: UserRole): readonly Eui64[] {
    return [...this.users.values()].filter(({ roles }) => roles.includes(role)).map(({ eui }) => eui);
  }

  clear(): void {
    this.users.clear();
  }
}
