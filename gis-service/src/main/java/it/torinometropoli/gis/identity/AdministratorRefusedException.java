package it.torinometropoli.gis.identity;

/** Settings of the first administrator that cannot be used. */
class AdministratorRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AdministratorRefusedException() {
        super("gis.admin.email must be a mail address, and gis.admin.password have at least " + PasswordRules.LEAST + " characters and at most "
                + PasswordRules.MOST_BYTES + " bytes, without the address in it.");
    }
}
