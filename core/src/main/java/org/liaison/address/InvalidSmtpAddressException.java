package org.liaison.address;

/** Says why a text is not an SMTP address; the reason can be shown to the person who typed it. */
public final class InvalidSmtpAddressException extends IllegalArgumentException {

    private final AddressProblem problem;

    InvalidSmtpAddressException(AddressProblem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public AddressProblem problem() {
        return problem;
    }
}
