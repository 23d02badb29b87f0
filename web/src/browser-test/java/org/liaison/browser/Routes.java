package org.liaison.browser;

import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** The paths of all views, as the program itself declares them. */
final class Routes {

    /** What stands before a parameter and, if anything does, behind it. */
    private static final Pattern PARAMETERISED = Pattern.compile("(?<before>[^:]*)/:[^/]+(?<after>(?:/.*)?)");

    private Routes() {}

    /**
     * The path of each view; of those of one thing among many, with an example.
     *
     * @param examples the number of a thing by the path before it, such as 7 for {@code groups}
     * @throws IllegalStateException if there is none for a view
     */
    static List<String> all(Map<String, String> examples) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Route.class));
        return scanner.findCandidateComponents("org.liaison").stream()
                .map(view -> ClassUtils.resolveClassName(
                        Objects.requireNonNull(view.getBeanClassName()), Routes.class.getClassLoader()))
                .map(view -> view.getAnnotation(Route.class).value())
                .map(path -> example(path, examples))
                .sorted()
                .toList();
    }

    private static String example(String path, Map<String, String> examples) {
        var parts = PARAMETERISED.matcher(path);
        if (!parts.matches()) {
            return path;
        }
        var before = parts.group("before");
        var example = examples.get(before);
        if (example == null) {
            throw new IllegalStateException("No example of what comes after %s/".formatted(before));
        }
        return before + "/" + example + parts.group("after");
    }
}
