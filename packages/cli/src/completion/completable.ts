import type { Command } from 'commander';

/** A command as a shell completes it: what may stand after `cchc` and the words of its path. */
export interface Completable {
  /** Such as `data template`; empty for the program itself. */
  readonly path: string;
  readonly about: string;
  readonly commands: readonly { readonly name: string; readonly about: string }[];
  readonly options: readonly CompletableOption[];
  /** What its argument can be, where that is known; files otherwise. */
  readonly values: readonly string[];
}

export interface CompletableOption {
  readonly flag: string;
  readonly about: string;
  readonly takesValue: boolean;
  /** Empty where any value, such as a file, may follow. */
  readonly values: readonly string[];
}

/** A program and all of its commands, those within commands too. */
export function completables(
  command: Command,
  valuesOf: (path: string) => readonly string[],
  path = '',
): readonly Completable[] {
  const inside = command.commands.map((one) => ({ one, about: one.description() }));
  const own: Completable = {
    path,
    about: command.description(),
    commands: inside.map(({ one, about }) => ({ name: one.name(), about })),
    options: command
      .createHelp()
      .visibleOptions(command)
      .flatMap(({ long, description, argChoices, required, optional, variadic }) =>
        long
          ? [
              {
                flag: long,
                about: description,
                takesValue: required || optional || variadic,
                values: argChoices ?? [],
              },
            ]
          : [],
      ),
    values: [
      ...command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
      ...valuesOf(path),
    ],
  };
  const below = inside.flatMap(({ one }) =>
    completables(one, valuesOf, `${path} ${one.name()}`.trim()),
  );
  return [own, ...below];
}

/** `path word` where the word leads from a command into one within it. */
export function steps(
  all: readonly Completable[],
): readonly { readonly from: string; readonly name: string; readonly to: string }[] {
  return all.flatMap(({ path, commands }) =>
    commands.map(({ name }) => ({ from: path, name, to: `${path} ${name}`.trim() })),
  );
}
