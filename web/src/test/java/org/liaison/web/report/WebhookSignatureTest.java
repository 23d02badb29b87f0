package org.liaison.web.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    /** The values with which libraries for Standard Webhooks are tested. */
    @Test
    void isWhatOthersCompute() {
        var signature = new WebhookSignature("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
                .of("msg_p5jXN8AQM9LWM0D4loKWxJek", 1_614_265_330, "{\"test\": 2432232314}");

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void takesAnyTextAsASecret() {
        assertThat(new WebhookSignature("secret").of("report_1_2", 1_614_265_330, "{}"))
                .isEqualTo("v1,upAN4zBgNn9r7V4angunmSiwvopsAdF76da0IUoVklY=");
    }
}
