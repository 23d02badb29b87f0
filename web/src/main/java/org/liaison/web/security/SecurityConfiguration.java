package org.liaison.web.security;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import java.time.InstantSource;
import org.liaison.administrator.Administrators;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** Who gets in: administrators, by a form. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class SecurityConfiguration {

    /** What the sign-in page needs. */
    private static final String[] PUBLIC_FILES = {"/liaison.css", "/liaison.svg"};

    @Bean
    SecurityFilterChain securityFilterChain(HttpSecurity http) {
        return http.authorizeHttpRequests(
                        requests -> requests.requestMatchers(PUBLIC_FILES).permitAll())
                .with(
                        vaadin(),
                        vaadin -> vaadin.loginView(LoginView.class)
                                // Otherwise a page that does not exist is denied without a word, before it can be said
                                // to be missing.
                                .anyRequest(AuthorizedUrl::authenticated))
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    SignInAttempts signInAttempts() {
        return new SignInAttempts(InstantSource.system());
    }

    @Bean
    UserDetailsService administratorDetails(Administrators administrators, SignInAttempts attempts) {
        return name -> User.withUsername(name)
                .password(administrators
                        .passwordHash(name)
                        .orElseThrow(() -> new UsernameNotFoundException("Nobody has this user name")))
                .roles(Roles.ADMINISTRATOR)
                .accountLocked(attempts.isLocked(name))
                .build();
    }
}
