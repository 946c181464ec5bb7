package it.torinometropoli.gis.loading;

import java.io.IOException;
import java.util.List;

/** Loads files of one data set. */
interface DatasetLoader {

    /** What it loads. */
    Dataset dataset();

    /** Whether files of it come with a small file that says which fields are which. */
    default boolean takesMapping() {
        return true;
    }

    /** The tables that a load replaces, those first that others refer to. */
    List<String> tables();

    /**
     * Reads and checks a file and writes what it holds, in a transaction of the caller.
     *
     * @throws LoadRefusedException when the file is not taken; the journal says why
     * @throws IOException when the file cannot be read
     */
    void load(LoadRequest request, LoadJournal journal) throws IOException;

    /**
     * Puts the rows of the tables in place that were there before a load, and what follows from them, in a transaction of the caller.
     *
     * @throws LoadRefusedException when what people have done since would be lost; the journal says what
     */
    void restore(PreviousRows rows, LoadJournal journal);
}
