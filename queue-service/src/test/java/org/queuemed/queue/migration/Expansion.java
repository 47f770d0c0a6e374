package org.queuemed.queue.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What leaves the release before at work: new tables, new columns that it need not fill, new indexes that refuse it nothing.
 * Everything else is refused, also what could be harmless: who needs it says so by a contraction. And no more than one table
 * that is in use: who has the lock of one and wants that of another can meet a request that does it the other way round.
 */
final class Expansion {

    private static final Pattern NEW_TABLE = Pattern.compile("create table (?:if not exists )?(\\w+) .*");
    private static final Pattern NEW_INDEX = Pattern.compile("create index (?:\\w+ )?on (\\w+) .*");
    private static final Pattern NEW_UNIQUE_INDEX = Pattern.compile("create unique index (?:\\w+ )?on (\\w+) .*");
    private static final Pattern ALTERED = Pattern.compile("alter table (?:if exists )?(?:only )?(\\w+) (.*)");
    private static final Pattern NEW_COLUMN = Pattern.compile(
            "add (?:column )?(?:if not exists )?(?!constraint|check|primary|foreign|unique|exclude)\\w+ .*");

    /** Rows are added and filled, never taken away; and what stands there is told of. */
    private static final Pattern OF_ROWS = Pattern.compile("(insert into|update|comment on) .*");

    /** Made by the same file, so nobody uses them yet. */
    private final Set<String> newTables = new HashSet<>();

    private final Set<String> changedTables = new TreeSet<>();

    private final List<String> faults = new ArrayList<>();

    private Expansion() {}

    /** The statements that could be in the way of the release before. */
    static List<String> faultsOf(Migration migration) {
        Expansion expansion = new Expansion();
        migration.statements().forEach(expansion::look);
        if (expansion.changedTables.size() > 1) {
            expansion.faults.add("changes more than one table: " + expansion.changedTables);
        }
        return expansion.faults;
    }

    private void look(String statement) {
        Matcher newTable = NEW_TABLE.matcher(statement);
        if (newTable.matches()) {
            newTables.add(newTable.group(1));
        } else if (!isHarmless(statement)) {
            faults.add(statement);
        }
    }

    private boolean isHarmless(String statement) {
        Matcher unique = NEW_UNIQUE_INDEX.matcher(statement);
        if (unique.matches()) {
            return newTables.contains(unique.group(1));
        }
        Matcher altered = ALTERED.matcher(statement);
        if (altered.matches()) {
            return !changes(altered.group(1))
                    || actions(altered.group(2)).stream().allMatch(Expansion::addsWhatNobodyMustFill);
        }
        Matcher index = NEW_INDEX.matcher(statement);
        if (index.matches()) {
            changes(index.group(1));
            return true;
        }
        return OF_ROWS.matcher(statement).matches();
    }

    /** Whether it is a table that somebody uses already. */
    private boolean changes(String table) {
        boolean isUsed = !newTables.contains(table);
        if (isUsed) {
            changedTables.add(table);
        }
        return isUsed;
    }

    private static boolean addsWhatNobodyMustFill(String action) {
        return NEW_COLUMN.matcher(action).matches()
                && (!action.contains(" not null") || action.contains(" default ") || action.contains(" generated "))
                && !action.matches(".* (unique|primary key)\\b.*");
    }

    /** What stands between the commas that are not within brackets. */
    private static List<String> actions(String list) {
        List<String> actions = new ArrayList<>();
        int depth = 0;
        int begin = 0;
        for (int at = 0; at < list.length(); at++) {
            switch (list.charAt(at)) {
                case '(', '[' -> depth++;
                case ')', ']' -> depth--;
                case ',' -> {
                    if (depth == 0) {
                        actions.add(list.substring(begin, at).strip());
                        begin = at + 1;
                    }
                }
                default -> {}
            }
        }
        actions.add(list.substring(begin).strip());
        return actions;
    }
}
