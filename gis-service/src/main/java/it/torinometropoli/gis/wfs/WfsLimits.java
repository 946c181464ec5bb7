package it.torinometropoli.gis.wfs;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a single request may have.
 *
 * @param maxFeatures the greatest number of features of an answer, further ones are on its next page; 0 for no limit, as answers take no
 *        memory however long they are
 */
@ConfigurationProperties("gis.wfs")
record WfsLimits(@DefaultValue("0") int maxFeatures) {

    WfsLimits {
        if (maxFeatures < 0) {
            throw new IllegalArgumentException("gis.wfs.max-features may not be negative");
        }
    }

    boolean unlimited() {
        return maxFeatures == 0;
    }
}
