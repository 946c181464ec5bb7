package it.torinometropoli.gis.download;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.locationtech.jts.geom.Envelope;

/**
 * The spatial index of a table of a GeoPackage, an R-tree of SQLite, made from the bottom to the top: its nodes are written as SQLite keeps them in
 * the tables behind the index (sqlite.org/rtree.html, section 7), full and in the order of a Hilbert curve, instead of splitting nodes a
 * million times. Features are ordered in portions, so that memory stays flat.
 */
final class GeoPackageIndex implements AutoCloseable {

    private static final int PORTION = 1 << 15;
    /** The root; what it is when the index has been created without anything in it. */
    private static final long ROOT = 1;

    private final PreparedStatement insertNode;
    private final PreparedStatement insertLeafOf;
    private final PreparedStatement insertParent;
    private final long[] keys = new long[PORTION];
    private final Envelope[] boxes = new Envelope[PORTION];
    private final List<Level> levels = new ArrayList<>();
    private int count;
    private long lastNode = ROOT;

    /** @param name of the index, which is there and empty; quoted as an SQL identifier where it needs to be */
    GeoPackageIndex(Connection connection, String name) throws SQLException {
        this.insertNode = connection.prepareStatement("INSERT OR REPLACE INTO \"%s_node\" (nodeno, data) VALUES (?, ?)".formatted(name));
        this.insertLeafOf = connection.prepareStatement("INSERT INTO \"%s_rowid\" (rowid, nodeno) VALUES (?, ?)".formatted(name));
        this.insertParent = connection.prepareStatement("INSERT INTO \"%s_parent\" (nodeno, parentnode) VALUES (?, ?)".formatted(name));
    }

    /** Nodes of one height above the leaves; the last one is still open. */
    private static final class Level {

        private final RTreeNode open = new RTreeNode();
        private boolean closedSome;
    }

    /**
     * Adds a feature.
     *
     * @param box of its shape, not null
     */
    void add(long key, Envelope box) throws SQLException {
        keys[count] = key;
        boxes[count++] = box;
        if (count == PORTION) {
            writeLeaves();
        }
    }

    /** Writes what is still open. */
    void finish() throws SQLException {
        if (levels.isEmpty() && count <= RTreeNode.MOST) {
            writeOnlyNode();
            return;
        }
        writeLeaves();
        for (int height = 1; height <= levels.size(); height++) {
            Level level = levels.get(height - 1);
            if (!level.closedSome) {
                write(ROOT, level.open, height);
                return;
            }
            close(level, height);
        }
    }

    private void writeLeaves() throws SQLException {
        int[] order = HilbertOrder.of(boxes, count);
        long[] leaves = new long[count];
        RTreeNode leaf = new RTreeNode();
        for (int place = 0; place < count; place++) {
            int feature = order[place];
            leaf.add(keys[feature], boxes[feature]);
            leaves[feature] = lastNode + 1;
            if (leaf.full() || place == count - 1) {
                write(++lastNode, leaf, 0);
                addNode(lastNode, leaf.box(), 1);
                leaf.clear();
            }
        }
        for (int feature = 0; feature < count; feature++) {
            link(insertLeafOf, keys[feature], leaves[feature]);
        }
        count = 0;
    }

    /** SQLite has no root with a single child. */
    private void writeOnlyNode() throws SQLException {
        RTreeNode root = new RTreeNode();
        for (int feature = 0; feature < count; feature++) {
            root.add(keys[feature], boxes[feature]);
            link(insertLeafOf, keys[feature], ROOT);
        }
        write(ROOT, root, 0);
    }

    private void addNode(long node, Envelope box, int height) throws SQLException {
        if (levels.size() < height) {
            levels.add(new Level());
        }
        Level level = levels.get(height - 1);
        if (level.open.full()) {
            close(level, height);
        }
        level.open.add(node, box);
    }

    private void close(Level level, int height) throws SQLException {
        write(++lastNode, level.open, height);
        level.closedSome = true;
        addNode(lastNode, level.open.box(), height + 1);
        level.open.clear();
    }

    /** The root tells how high the tree is, the others nothing. */
    private void write(long number, RTreeNode node, int height) throws SQLException {
        ByteBuffer bytes = node.bytes(number == ROOT ? height : 0);
        insertNode.setLong(1, number);
        insertNode.setBytes(2, bytes.array());
        insertNode.executeUpdate();
        if (height > 0) {
            for (long child : node.children()) {
                link(insertParent, child, number);
            }
        }
    }

    private static void link(PreparedStatement statement, long from, long to) throws SQLException {
        statement.setLong(1, from);
        statement.setLong(2, to);
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        insertNode.close();
        insertLeafOf.close();
        insertParent.close();
    }
}
