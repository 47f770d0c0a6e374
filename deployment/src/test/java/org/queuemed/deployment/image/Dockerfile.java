package org.queuemed.deployment.image;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Dockerfile as its instructions; what is not one is refused. */
record Dockerfile(List<Instruction> instructions) {

    private static final Pattern INSTRUCTION = Pattern.compile(
            "(ARG|FROM|WORKDIR|COPY|RUN|USER|LABEL|ENV|EXPOSE|STOPSIGNAL|HEALTHCHECK|ENTRYPOINT) (.*)", Pattern.DOTALL);

    /** @param stage the name of the stage it stands in, empty before the first */
    record Instruction(String stage, String name, String arguments) {}

    static Dockerfile read(String text) {
        List<Instruction> instructions = new ArrayList<>();
        String stage = "";
        String continued = text.replaceAll("(?m)^\\s*#.*\\n", "").replaceAll("\\\\\\n\\s*", " ");
        for (String line : continued.lines().filter(each -> !each.isBlank()).toList()) {
            Matcher matcher = INSTRUCTION.matcher(line.strip());
            if (!matcher.matches()) {
                throw new IllegalArgumentException("not an instruction: " + line);
            }
            if (matcher.group(1).equals("FROM")) {
                stage = matcher.group(2).replaceFirst(".* AS ", "");
            }
            instructions.add(
                    new Instruction(stage, matcher.group(1), matcher.group(2).strip()));
        }
        return new Dockerfile(instructions);
    }

    Stream<Instruction> all(String name) {
        return instructions.stream().filter(instruction -> instruction.name().equals(name));
    }

    /** The last of that kind in a stage, which is the one that counts. */
    String last(String stage, String name) {
        return all(name)
                .filter(instruction -> instruction.stage().equals(stage))
                .reduce((first, second) -> second)
                .map(Instruction::arguments)
                .orElse("");
    }
}
