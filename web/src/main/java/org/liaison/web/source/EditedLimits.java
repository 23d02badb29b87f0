package org.liaison.web.source;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.liaison.audit.AuditEntry;
import org.liaison.audit.AuditSearch;
import org.liaison.imports.GuardLimit;
import org.liaison.source.OwnLimits;
import org.liaison.source.SourceId;
import org.liaison.source.SourceManagement;
import org.liaison.source.SourceSearch;
import org.liaison.web.component.Edited;
import org.liaison.web.component.Values;
import org.springframework.stereotype.Component;

/** The limits of sources. */
@Component
class EditedLimits implements Edited<SourceId, OwnLimits> {

    private final SourceSearch sources;
    private final SourceManagement management;
    private final AuditSearch audit;

    EditedLimits(SourceSearch sources, SourceManagement management, AuditSearch audit) {
        this.sources = sources;
        this.management = management;
        this.audit = audit;
    }

    @Override
    public Optional<Seen<SourceId, OwnLimits>> current(SourceId id) {
        return sources.byId(id).map(source -> new Seen<>(id, source.version(), source.limits()));
    }

    @Override
    public void save(SourceId id, long version, OwnLimits limits) {
        management.setLimits(id, version, limits);
    }

    @Override
    public Optional<AuditEntry> latestChange(SourceId id) {
        return sources.byId(id).flatMap(source -> audit.latestChangeOfSource(source.name()));
    }

    @Override
    public List<Property<OwnLimits>> properties() {
        return Arrays.stream(GuardLimit.values())
                .map(limit -> new Property<OwnLimits>(
                        limit.key(),
                        translate("property." + limit.key()),
                        limits -> Values.text(limits.values().get(limit))))
                .toList();
    }

    @Override
    public OwnLimits merged(Function<String, OwnLimits> whose) {
        var limits = new EnumMap<GuardLimit, Integer>(GuardLimit.class);
        for (var limit : GuardLimit.values()) {
            var value = whose.apply(limit.key()).values().get(limit);
            if (value != null) {
                limits.put(limit, value);
            }
        }
        return new OwnLimits(limits);
    }
}
