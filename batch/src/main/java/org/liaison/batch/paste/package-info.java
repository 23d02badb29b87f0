/** Lists of people as somebody pastes them. */
@NamedInterface("export")
@NullMarked
package org.liaison.batch.paste;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
