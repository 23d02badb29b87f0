package org.liaison.report;

import java.util.List;

/** What came of trying to deliver a report. */
public sealed interface Delivery {

    /**
     * Everybody has got it who can.
     *
     * @param remark what is to be known about it, such as an address that does not exist; empty for nothing
     */
    record Sent(String remark) implements Delivery {}

    /**
     * It will be tried again.
     *
     * @param reason why it did not work
     * @param recipients who has yet to get it; empty for everybody
     */
    record Later(String reason, List<String> recipients) implements Delivery {}

    /** It will never work. */
    record Refused(String reason) implements Delivery {}

    /** Nobody has asked to be told such a thing, or by this channel. */
    record NotWanted() implements Delivery {}
}
