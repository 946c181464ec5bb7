package it.torinometropoli.gis.loaddesk;

import java.util.Locale;
import java.util.Optional;

import it.torinometropoli.gis.identity.CurrentMember;
import it.torinometropoli.gis.loading.Dataset;
import org.springframework.stereotype.Component;

/** Takes what an administrator asks for, and has it done. */
@Component
class LoadDesk {

    private final LoadRuns runs;
    private final LoadHistory history;
    private final ReceivedFiles files;
    private final LoadRunner runner;
    private final CurrentMember current;

    LoadDesk(LoadRuns runs, LoadHistory history, ReceivedFiles files, LoadRunner runner, CurrentMember current) {
        this.runs = runs;
        this.history = history;
        this.files = files;
        this.runner = runner;
        this.current = current;
    }

    /**
     * Has a file tried that was received.
     *
     * @return number of the run; empty when another one is under way, and the file is let go
     */
    Optional<Long> tryOut(Dataset dataset, RunRequest.Sent sent, Locale locale) {
        Optional<Long> run = ask(new RunRequest(dataset.code(), LoadRun.TRIAL, by(files.instance(), locale), sent, null));
        if (run.isEmpty()) {
            files.delete(sent.folder());
        }
        return run;
    }

    /** Lets a file go that was received. */
    void forget(UploadReader.Upload upload) {
        files.delete(upload.folder());
    }

    /**
     * Has the file of a trial loaded, by the instance that has it.
     *
     * @param trial one that is {@linkplain LoadRun#loadable loadable}
     * @return number of the run; empty when another one is under way
     */
    Optional<Long> load(LoadRun trial, Locale locale) {
        return ask(new RunRequest(trial.dataset(), LoadRun.LOAD, by(trial.instance(), locale), new RunRequest.Sent(trial.folder(), trial.fileName(), trial.source(),
                trial.licence(), trial.licenceUrl(), trial.dataDate(), trial.crs()), null));
    }

    /**
     * Has a load undone.
     *
     * @param load its number
     * @return number of the run; empty when another one is under way, or this load can no longer be undone
     */
    Optional<Long> undo(Dataset dataset, long load, Locale locale) {
        return history.byId(load).filter(LoadHistory.Load::undoable).filter(known -> known.dataset().equals(dataset.code()))
                .flatMap(known -> ask(new RunRequest(dataset.code(), LoadRun.UNDOING, by(files.instance(), locale), RunRequest.Sent.NOTHING, load)));
    }

    private RunRequest.By by(String instance, Locale locale) {
        return new RunRequest.By(instance, current.required().accountId(), locale.getLanguage());
    }

    private Optional<Long> ask(RunRequest request) {
        runs.endAbandoned();
        Optional<Long> run = runs.add(request);
        run.ifPresent(number -> runner.wake());
        return run;
    }
}
