package dev.governor.wiring.jobfile;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// Every field of a pipeline's file, beside those that a job file has too.
final class PipelineFields {

  private static final String PIPELINE_FILE = "a pipeline's file";

  /// The dot joins it to a stage's name in the id of the stage's job.
  static final FieldSpec<String> ID =
      FieldSpec.required(
          JobFields.ID.name(),
          JobFields.ID.form(),
          "The pipeline's name; its jobs are called `<id>.<stage>`.");

  static final FieldSpec<String> OUTPUT =
      FieldSpec.required(
          JobFields.OUTPUT.name(),
          JobFields.OUTPUT.form(),
          "The folder for the release, and for a folder of each stage's results.");

  static final FieldSpec<Block> PIPELINE =
      FieldSpec.required(
          "pipeline",
          new BlockForm(
              Stream.of(
                      Stream.of(ID, OUTPUT), JobFields.SHARED.stream(), Stream.of(JobFields.ITEMS))
                  .<FieldSpec<?>>flatMap(fields -> fields)
                  .toList(),
              PIPELINE_FILE),
          "What all stages share: any field of a job that is not a stage's own.");

  static final FieldSpec<ObjectNode> NEEDS =
      FieldSpec.optional(
          "needs",
          new FreeForm("a block of fields and stages"),
          "",
          "What is put into each row: a field's name, and the stage whose results go there.");

  /// A stage's job, before it is joined with what all share.
  static final BlockForm STAGE =
      new BlockForm(
          Stream.of(
                  Stream.of(JobFields.TYPE, JobFields.INPUT, JobFields.ITEM_KEY, NEEDS),
                  Stream.of(JobFields.PROMPT, JobFields.OUTPUT_SCHEMA),
                  JobFields.SHARED.stream(),
                  Stream.of(JobFields.ITEMS))
              .<FieldSpec<?>>flatMap(fields -> fields)
              .toList(),
          PIPELINE_FILE);

  static final FieldSpec<ObjectNode> STAGES =
      FieldSpec.required(
          "stages",
          new FreeForm("a block of stages by their names"),
          "The stages, by their names.");

  static final BlockForm FILE = new BlockForm(List.of(PIPELINE, STAGES), PIPELINE_FILE);

  private PipelineFields() {}
}
