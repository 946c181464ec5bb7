package it.torinometropoli.gis.attachment;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much is kept.
 *
 * @param size most bytes of a file
 * @param count most files of a subject
 * @param total most bytes of all files of a subject
 * @param megapixels most pixels of a picture, in millions
 */
@ConfigurationProperties("gis.attachment")
record AttachmentSettings(@DefaultValue("10MB") DataSize size, @DefaultValue("20") int count, @DefaultValue("60MB") DataSize total,
        @DefaultValue("120") int megapixels) {

    AttachmentSettings {
        if (size.toBytes() < 1 || count < 1 || total.toBytes() < 1 || megapixels < 1) {
            throw new IllegalArgumentException("the settings gis.attachment.* must be above 0");
        }
    }
}
