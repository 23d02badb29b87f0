package org.liaison.web.group;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.liaison.audit.AuditEntry;
import org.liaison.audit.AuditSearch;
import org.liaison.group.DistributionGroupSearch;
import org.liaison.group.GroupSettings;
import org.liaison.group.GroupSettingsManagement;
import org.liaison.recipient.RecipientId;
import org.liaison.web.component.Edited;
import org.liaison.web.component.Values;
import org.springframework.stereotype.Component;

/** A group's settings. */
@Component
class EditedSettings implements Edited<RecipientId, GroupSettings> {

    private static final String ATTRIBUTE = "customAttribute";

    private final DistributionGroupSearch groups;
    private final GroupSettingsManagement management;
    private final AuditSearch audit;

    EditedSettings(DistributionGroupSearch groups, GroupSettingsManagement management, AuditSearch audit) {
        this.groups = groups;
        this.management = management;
        this.audit = audit;
    }

    @Override
    public Optional<Seen<RecipientId, GroupSettings>> current(RecipientId id) {
        return groups.byId(id)
                .filter(group -> group.deletedAt() == null)
                .flatMap(group -> management.ofGroup(id).map(settings -> new Seen<>(id, group.version(), settings)));
    }

    @Override
    public void save(RecipientId id, long version, GroupSettings settings) {
        management.correct(id, version, settings);
    }

    @Override
    public Optional<AuditEntry> latestChange(RecipientId id) {
        return audit.latestChangeOfGroup(id.value());
    }

    @Override
    public List<Property<GroupSettings>> properties() {
        var properties = new ArrayList<Property<GroupSettings>>(List.of(
                new Property<>(
                        "addresses",
                        translate("group.settings.addresses"),
                        settings -> Values.text(settings.proxyAddresses())),
                new Property<>("mailTip", translate("property.mailTip"), settings -> Values.text(settings.mailTip())),
                new Property<>(
                        "joining",
                        translate("group.settings.joining"),
                        settings -> translate("group.settings.joining." + settings.joining())),
                new Property<>(
                        "leaving",
                        translate("group.settings.leaving"),
                        settings -> translate("group.settings.leaving." + settings.leaving())),
                new Property<>(
                        "reports",
                        translate("group.settings.reports"),
                        settings -> translate("group.settings.reports." + settings.reports())),
                new Property<>(
                        "oof", translate("group.settings.oof"), settings -> Values.text(settings.oofToOriginator())),
                new Property<>(
                        "bcc", translate("group.settings.bcc"), settings -> Values.text(settings.bccBlocked()))));
        for (int number = 1; number <= GroupSettings.CUSTOM_ATTRIBUTES; number++) {
            int attribute = number;
            properties.add(new Property<>(
                    ATTRIBUTE + attribute,
                    translate("property." + ATTRIBUTE + attribute),
                    settings -> settings.customAttributes().getOrDefault(attribute, "")));
        }
        return properties;
    }

    @Override
    public GroupSettings merged(Function<String, GroupSettings> whose) {
        var attributes = new TreeMap<Integer, String>();
        for (int number = 1; number <= GroupSettings.CUSTOM_ATTRIBUTES; number++) {
            attributes.put(
                    number, whose.apply(ATTRIBUTE + number).customAttributes().getOrDefault(number, ""));
        }
        return new GroupSettings(
                whose.apply("addresses").proxyAddresses(),
                whose.apply("mailTip").mailTip(),
                whose.apply("joining").joining(),
                whose.apply("leaving").leaving(),
                whose.apply("bcc").bccBlocked(),
                whose.apply("reports").reports(),
                whose.apply("oof").oofToOriginator(),
                attributes);
    }
}
