package org.liaison.source;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** Where a source's files come from. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = FolderLocation.class, name = "FOLDER"),
    @JsonSubTypes.Type(value = WebLocation.class, name = "WEB"),
    @JsonSubTypes.Type(value = SftpLocation.class, name = "SFTP")
})
public sealed interface SourceLocation permits FolderLocation, WebLocation, SftpLocation {

    /** Whether every file there counts, and not only the newest. */
    default boolean takesEach() {
        return false;
    }

    /** The place in one line, without a secret. */
    String describe();
}
