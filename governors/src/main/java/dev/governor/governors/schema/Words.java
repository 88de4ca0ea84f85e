package dev.governor.governors.schema;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How many words a text, or each text of a list, has. A JSON Schema cannot say it: tell the model
/// in the [Meaning].
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Words {
  int min();

  int max();
}
