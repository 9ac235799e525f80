package kr.medportal.identity.password;

import java.util.List;
import java.util.Optional;
import kr.medportal.identity.message.Violation;

/** One rule that a password must keep, with its settings. Its messages count their arguments from <code>{0}</code>. */
@FunctionalInterface
public interface PasswordRule {

    /**
     * @param password the candidate, of any length and with any characters
     * @param owner what is known about the person whose password it becomes
     * @return empty if the rule is kept; otherwise one violation that names everything that this rule misses
     */
    Optional<Violation> check(String password, PersonalData owner);

    /**
     * What this rule asks for, to show beside the field: a password that meets all of it keeps the rule, any other breaks
     * it. A rule that no list can describe has none.
     */
    default List<Requirement> requirements(PersonalData owner) {
        return List.of();
    }
}
