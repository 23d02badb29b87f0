package org.liaison.web;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The languages the screens speak; whoever asks for another gets the first. */
@Configuration(proxyBeanMethods = false)
class Languages {

    static final List<Locale> ALL = List.of(Locale.ENGLISH, Locale.FRENCH);

    @Bean
    I18NProvider translations() {
        return new DefaultI18NProvider(ALL);
    }
}
