package org.liaison.batch.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaison.imports.RowAction;

class CellWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Add",
                "ADD",
                "create",
                "Hinzufügen",
                "ajouter",
                "Créer",
                "Añadir",
                "aggiungi",
                "Adicionar",
                "toevoegen",
                "追加"
            })
    void understandsToAdd(String cell) {
        assertThat(CellWords.action(cell)).contains(RowAction.ADD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update",
                "Change",
                "ändern",
                "Mise à jour",
                "modifier",
                "Actualizar",
                "aggiornare",
                "Atualizar",
                "bijwerken",
                "更新"
            })
    void understandsToUpdate(String cell) {
        assertThat(CellWords.action(cell)).contains(RowAction.UPDATE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Delete",
                "REMOVE",
                "Löschen",
                "entfernen",
                "Supprimer",
                "Eliminar",
                "rimuovi",
                "Excluir",
                "verwijderen",
                "削除"
            })
    void understandsToRemove(String cell) {
        assertThat(CellWords.action(cell)).contains(RowAction.REMOVE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"called", "delte", "", "x", "add/remove"})
    void guessesNoAction(String cell) {
        assertThat(CellWords.action(cell)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-05-01 10:00:00", "01/05/2024", "1.5.24", "true", "Yes", "1"})
    void takesATimeForYes(String cell) {
        assertThat(CellWords.hasHappened(cell)).contains(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "false", "No", "nein"})
    void knowsWhatHasNotHappened(String cell) {
        assertThat(CellWords.hasHappened(cell)).contains(false);
    }

    @Test
    void noWordMeansTwoThings() {
        var words = WordList.load("cell-words.txt").stream()
                .flatMap(list -> Pattern.compile(" *\\| *").splitAsStream(list.content()))
                .map(word -> Words.of(word).key());

        assertThat(words).doesNotHaveDuplicates();
    }
}
