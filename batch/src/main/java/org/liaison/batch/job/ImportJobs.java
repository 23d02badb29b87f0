package org.liaison.batch.job;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.liaison.batch.file.CsvRecord;
import org.liaison.imports.ImportDrafts;
import org.liaison.imports.ImportLimits;
import org.liaison.imports.ImportPaces;
import org.liaison.imports.ImportPlanning;
import org.liaison.imports.ImportReading;
import org.liaison.imports.ImportRun;
import org.liaison.imports.ImportRunId;
import org.liaison.imports.ImportRunSearch;
import org.liaison.imports.PlanApplication;
import org.liaison.imports.RepeatedFiles;
import org.liaison.imports.RunLog;
import org.liaison.imports.StagedRows;
import org.liaison.imports.StopRequests;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The two jobs of an import. {@code prepare-import} reads the file and stores the plan; {@code apply-import} makes its
 * changes. Between them a person may look, for as long as they like. Both go on where they were interrupted.
 */
@Configuration(proxyBeanMethods = false)
class ImportJobs {

    static final String PREPARE = "prepare-import";

    static final String RUN = "run";

    /** The file says what an earlier one said, and there is nothing left to be done about it. */
    private static final ExitStatus REPEATED = new ExitStatus("REPEATED");

    /** PostgreSQL writes about twice as fast for two of them; more would only wait for the same disk. */
    private static final int WORKERS = 2;

    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final ImportRunSearch search;

    ImportJobs(JobRepository repository, PlatformTransactionManager transactions, ImportRunSearch search) {
        this.repository = repository;
        this.transactions = transactions;
        this.search = search;
    }

    @Bean
    Job prepareImport(Step readLayout, Step stageRows, Step finishStaging, Step planChanges, RunningJobs running) {
        return new JobBuilder(PREPARE, repository)
                .listener(running)
                .listener(new UnpackedContent(search))
                .start(readLayout)
                .on(REPEATED.getExitCode())
                .end()
                .from(readLayout)
                .on(ExitStatus.COMPLETED.getExitCode())
                .to(stageRows)
                .next(finishStaging)
                .next(planChanges)
                .end()
                .build();
    }

    /** Each phase is applied by several workers at once, and begins when the one before has ended. */
    @Bean
    Job applyImport(PlanApplication application, StopRequests stops, Step finishRun, RunningJobs running) {
        var job = new JobBuilder("apply-import", repository).listener(running).start(phase(0, application, stops));
        for (int phase = 1; phase < PlanApplication.PHASES; phase++) {
            job = job.next(phase(phase, application, stops));
        }
        return job.next(finishRun).build();
    }

    @Bean
    Step readLayout(
            FileLayoutReading reading,
            ReadingVersion version,
            ImportReading layouts,
            ImportDrafts drafts,
            ImportPaces paces,
            RepeatedFiles repeated) {
        return new StepBuilder("read-layout", repository)
                .tasklet(
                        (contribution, _) -> {
                            var run = run(contribution.getStepExecution());
                            drafts.forgetRows(run.id());
                            var read = reading.read(run);
                            layouts.saveLayout(run.id(), read.layout(), version.get());
                            paces.expect(run.id(), read.estimatedRows());
                            if (repeated.recognise(run.id())) {
                                contribution.setExitStatus(REPEATED);
                            }
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    @Bean
    Step stageRows(ItemStreamReader<List<CsvRecord>> recordReader, ItemWriter<List<CsvRecord>> rowWriter) {
        return new StepBuilder("stage-rows", repository)
                .<List<CsvRecord>, List<CsvRecord>>chunk(1)
                .transactionManager(transactions)
                .reader(recordReader)
                .writer(rowWriter)
                .build();
    }

    /** Not destroyed by the scope: stopping a job would close the file while the step still reads it. */
    @Bean(destroyMethod = "")
    @StepScope
    ItemStreamReader<List<CsvRecord>> recordReader(
            @Value("#{jobParameters['run']}") long run, StagedRows stagedRows, ImportLimits limits) {
        var id = new ImportRunId(run);
        return new RecordReader(search.byId(id).orElseThrow(), stagedRows.lastRecord(id), limits);
    }

    /** Records are understood while the database takes those before them. */
    @Bean
    @StepScope
    ItemWriter<List<CsvRecord>> rowWriter(
            @Value("#{stepExecution}") StepExecution step, StagedRows stagedRows, StopRequests stops) {
        var stored = run(step);
        var id = stored.id();
        var layout = stored.layout();
        if (layout == null) {
            throw new IllegalStateException("Rows are staged after the layout was read");
        }
        var processor = new RecordProcessor(layout, stored.options());
        return chunk -> {
            chunk.forEach(records -> stagedRows.add(
                    id, () -> records.stream().map(processor::process).iterator()));
            if (stops.isAsked(id)) {
                step.setTerminateOnly();
            }
        };
    }

    /**
     * A step of its own, and so done by whoever goes on where a process died between the last row and this; and done again by
     * whoever goes on with a run that could not be planned.
     */
    @Bean
    Step finishStaging(ImportReading reading) {
        return new StepBuilder("finish-staging", repository)
                .tasklet(
                        (contribution, _) -> {
                            reading.staged(runId(contribution.getStepExecution()));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .allowStartIfComplete(true)
                .build();
    }

    @Bean
    Step planChanges(ImportPlanning planning) {
        return new StepBuilder("plan-changes", repository)
                .tasklet(
                        (contribution, _) -> {
                            planning.plan(runId(contribution.getStepExecution()));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    @Bean
    Step finishRun(PlanApplication application) {
        return new StepBuilder("finish-run", repository)
                .tasklet(
                        (contribution, _) -> {
                            application.finish(runId(contribution.getStepExecution()));
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    private Step phase(int phase, PlanApplication application, StopRequests stops) {
        var worker = new StepBuilder("apply-chunks-%d".formatted(phase), repository)
                .tasklet(
                        (contribution, _) -> {
                            var run = runId(contribution.getStepExecution());
                            boolean more = application.applyNext(run, phase);
                            if (more && stops.isAsked(run)) {
                                contribution.getStepExecution().setTerminateOnly();
                            }
                            return RepeatStatus.continueIf(more);
                        },
                        transactions)
                .build();
        return new StepBuilder("apply-phase-%d".formatted(phase), repository)
                .partitioner(
                        worker.getName(),
                        workers -> IntStream.range(0, workers)
                                .boxed()
                                .collect(Collectors.toMap("worker %d"::formatted, _ -> new ExecutionContext())))
                .step(worker)
                .gridSize(WORKERS)
                .taskExecutor(workers())
                .build();
    }

    private static TaskExecutor workers() {
        var workers = new SimpleAsyncTaskExecutor("apply-");
        workers.setTaskDecorator(RunLog::handedOver);
        return workers;
    }

    private ImportRun run(StepExecution step) {
        return search.byId(runId(step)).orElseThrow();
    }

    private static ImportRunId runId(StepExecution step) {
        return runId(step.getJobParameters());
    }

    static ImportRunId runId(JobParameters parameters) {
        var run = parameters.getLong(RUN);
        if (run == null) {
            throw new IllegalStateException("The job does not know its run");
        }
        return new ImportRunId(run);
    }
}
