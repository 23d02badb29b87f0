package org.liaison.batch.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaison.batch.file.UnusableFileException;

/** Outlook writes its headers in the language of its screens; German and French are with the known products. */
class OutlookInOtherLanguagesTest {

    @TempDir
    Path directory;

    @Test
    void spanish() throws Exception {
        assertThat(map("""
                Título,Nombre,Segundo nombre,Apellidos,Organización,Departamento,Puesto,Calle del trabajo,Ciudad de trabajo,Código postal del trabajo,País o región del trabajo,Teléfono del ayudante,Fax del trabajo,Teléfono del trabajo,Particular,Móvil,Dirección de correo electrónico,Tipo de correo electrónico,Nombre de pantalla de correo electrónico,Dirección del correo electrónico 2,Categorías,Nombre del director,Notas,Página Web
                Sra.,Ada,,Lovelace,Motores,Cálculo,Analista,Calle 1,Madrid,28001,España,9,8,7,6,5,ada@example.org,SMTP,Ada L.,a@example.org,Socios,Jefe,x,www.example.org
                """))
                .containsExactly(
                        Map.entry("Nombre", "firstName"),
                        Map.entry("Apellidos", "lastName"),
                        Map.entry("Organización", "company"),
                        Map.entry("Departamento", "department"),
                        Map.entry("Puesto", "title"),
                        Map.entry("Calle del trabajo", "streetAddress"),
                        Map.entry("Ciudad de trabajo", "city"),
                        Map.entry("Código postal del trabajo", "postalCode"),
                        Map.entry("País o región del trabajo", "countryOrRegion"),
                        Map.entry("Fax del trabajo", "fax"),
                        Map.entry("Teléfono del trabajo", "phone"),
                        Map.entry("Particular", "homePhone"),
                        Map.entry("Móvil", "mobilePhone"),
                        Map.entry("Dirección de correo electrónico", "externalAddress"),
                        Map.entry("Nombre de pantalla de correo electrónico", "displayName"),
                        Map.entry("Dirección del correo electrónico 2", "proxyAddress"),
                        Map.entry("Categorías", "groups"),
                        Map.entry("Notas", "notes"),
                        Map.entry("Página Web", "webPage"));
    }

    @Test
    void italian() throws Exception {
        assertThat(map("""
                Titolo,Nome,Secondo nome,Cognome,Società,Reparto,Posizione,Via (uff.),Città (uff.),Provincia (uff.),CAP (uff.),Paese (uff.),Telefono assistente,Fax (uff.),Ufficio,Ufficio 2,Abitazione,Cellulare,Indirizzo posta elettronica,Tipo posta elettronica,Nome visualizzato posta elettronica,Categorie,Nome manager,Note,Ubicazione ufficio
                Sig.ra,Ada,,Lovelace,Motori,Calcolo,Analista,Via 1,Roma,RM,00100,Italia,9,8,7,6,5,4,ada@example.org,SMTP,Ada L.,Soci,Capo,x,Roma
                """))
                .containsExactly(
                        Map.entry("Nome", "firstName"),
                        Map.entry("Cognome", "lastName"),
                        Map.entry("Società", "company"),
                        Map.entry("Reparto", "department"),
                        Map.entry("Posizione", "title"),
                        Map.entry("Via (uff.)", "streetAddress"),
                        Map.entry("Città (uff.)", "city"),
                        Map.entry("Provincia (uff.)", "stateOrProvince"),
                        Map.entry("CAP (uff.)", "postalCode"),
                        Map.entry("Paese (uff.)", "countryOrRegion"),
                        Map.entry("Fax (uff.)", "fax"),
                        Map.entry("Ufficio", "phone"),
                        Map.entry("Ufficio 2", "otherTelephone"),
                        Map.entry("Abitazione", "homePhone"),
                        Map.entry("Cellulare", "mobilePhone"),
                        Map.entry("Indirizzo posta elettronica", "externalAddress"),
                        Map.entry("Nome visualizzato posta elettronica", "displayName"),
                        Map.entry("Categorie", "groups"),
                        Map.entry("Note", "notes"),
                        Map.entry("Ubicazione ufficio", "office"));
    }

    @Test
    void portuguese() throws Exception {
        assertThat(map("""
                Título,Nome,Sobrenome,Empresa,Departamento,Cargo,Rua do endereço comercial,Cidade do endereço comercial,CEP do endereço comercial,Telefone do assistente,Fax comercial,Telefone comercial,Telefone residencial,Telefone celular,Endereço de email,Tipo de email,Nome de exibição do email,Endereço de email 2,Categorias,Nome do gerente,Anotações,Página da Web,Particular
                Sra.,Ada,Lovelace,Motores,Cálculo,Analista,Rua 1,Lisboa,1000,9,8,7,6,5,ada@example.org,SMTP,Ada L.,a@example.org,Sócios,Chefe,x,www.example.org,Falso
                """))
                .containsExactly(
                        Map.entry("Nome", "firstName"),
                        Map.entry("Sobrenome", "lastName"),
                        Map.entry("Empresa", "company"),
                        Map.entry("Departamento", "department"),
                        Map.entry("Cargo", "title"),
                        Map.entry("Rua do endereço comercial", "streetAddress"),
                        Map.entry("Cidade do endereço comercial", "city"),
                        Map.entry("CEP do endereço comercial", "postalCode"),
                        Map.entry("Fax comercial", "fax"),
                        Map.entry("Telefone comercial", "phone"),
                        Map.entry("Telefone residencial", "homePhone"),
                        Map.entry("Telefone celular", "mobilePhone"),
                        Map.entry("Endereço de email", "externalAddress"),
                        Map.entry("Nome de exibição do email", "displayName"),
                        Map.entry("Endereço de email 2", "proxyAddress"),
                        Map.entry("Categorias", "groups"),
                        Map.entry("Anotações", "notes"),
                        Map.entry("Página da Web", "webPage"));
    }

    @Test
    void dutch() throws Exception {
        assertThat(map("""
                Titel,Voornaam,Middelste naam,Achternaam,Bedrijf,Afdeling,Functie,"Werkadres, straat","Werkadres, plaats","Werkadres, postcode",Land/regio (werk),Telefoon assistent,Fax op werk,Telefoon op werk,Telefoon thuis,Mobiele telefoon,E-mailadres,E-mailtype,"E-mail, weergegeven naam",E-mailadres 2,Categorieën,Naam manager,Notities,Webpagina
                Mw.,Ada,,Lovelace,Motoren,Rekenen,Analist,Weg 1,Delft,2611,Nederland,9,8,7,6,5,ada@example.org,SMTP,Ada L.,a@example.org,Leden,Chef,x,www.example.org
                """))
                .containsExactly(
                        Map.entry("Voornaam", "firstName"),
                        Map.entry("Achternaam", "lastName"),
                        Map.entry("Bedrijf", "company"),
                        Map.entry("Afdeling", "department"),
                        Map.entry("Functie", "title"),
                        Map.entry("Werkadres, straat", "streetAddress"),
                        Map.entry("Werkadres, plaats", "city"),
                        Map.entry("Werkadres, postcode", "postalCode"),
                        Map.entry("Land/regio (werk)", "countryOrRegion"),
                        Map.entry("Fax op werk", "fax"),
                        Map.entry("Telefoon op werk", "phone"),
                        Map.entry("Telefoon thuis", "homePhone"),
                        Map.entry("Mobiele telefoon", "mobilePhone"),
                        Map.entry("E-mailadres", "externalAddress"),
                        Map.entry("E-mail, weergegeven naam", "displayName"),
                        Map.entry("E-mailadres 2", "proxyAddress"),
                        Map.entry("Categorieën", "groups"),
                        Map.entry("Notities", "notes"),
                        Map.entry("Webpagina", "webPage"));
    }

    @Test
    void japanese() throws Exception {
        assertThat(map("""
                肩書き,名,ミドル ネーム,姓,会社名,部署,役職,番地 (会社),市区町村 (会社),都道府県 (会社),郵便番号 (会社),国 (会社),番地 (自宅),秘書の電話,会社 FAX,会社電話,自宅電話,携帯電話,電子メール アドレス,電子メールの種類,電子メール表示名,電子メール 2 アドレス,分類項目,上司の氏名,メモ,Web ページ
                博士,花子,,山田,機関,計算,分析,1-1,港区,東京都,105-0011,日本,2-2,9,8,7,6,5,ada@example.org,SMTP,山田 花子,a@example.org,会員,上司,x,www.example.org
                """))
                .containsExactly(
                        Map.entry("名", "firstName"),
                        Map.entry("姓", "lastName"),
                        Map.entry("会社名", "company"),
                        Map.entry("部署", "department"),
                        Map.entry("役職", "title"),
                        Map.entry("番地 (会社)", "streetAddress"),
                        Map.entry("市区町村 (会社)", "city"),
                        Map.entry("都道府県 (会社)", "stateOrProvince"),
                        Map.entry("郵便番号 (会社)", "postalCode"),
                        Map.entry("国 (会社)", "countryOrRegion"),
                        Map.entry("会社 FAX", "fax"),
                        Map.entry("会社電話", "phone"),
                        Map.entry("自宅電話", "homePhone"),
                        Map.entry("携帯電話", "mobilePhone"),
                        Map.entry("電子メール アドレス", "externalAddress"),
                        Map.entry("電子メール表示名", "displayName"),
                        Map.entry("電子メール 2 アドレス", "proxyAddress"),
                        Map.entry("分類項目", "groups"),
                        Map.entry("メモ", "notes"),
                        Map.entry("Web ページ", "webPage"));
    }

    @Test
    void chinese() throws Exception {
        assertThat(map("""
                名,姓,公司,部门,职务,商务地址 街道,\
                商务地址 市/县,商务地址 省/市/自治区,商务地址 邮政编码,商务地址 国家/地区,商务传真,商务电话,\
                移动电话,住宅电话,电子邮件地址,电子邮件类型,电子邮件显示名称,电子邮件 2 地址,\
                电子邮件 2 类型,附注,类别
                ,,,,,,,,,,,,,,ada@example.org,,,,,,
                """))
                .containsExactly(
                        Map.entry("名", "firstName"),
                        Map.entry("姓", "lastName"),
                        Map.entry("公司", "company"),
                        Map.entry("部门", "department"),
                        Map.entry("职务", "title"),
                        Map.entry("商务地址 街道", "streetAddress"),
                        Map.entry("商务地址 市/县", "city"),
                        Map.entry("商务地址 省/市/自治区", "stateOrProvince"),
                        Map.entry("商务地址 邮政编码", "postalCode"),
                        Map.entry("商务地址 国家/地区", "countryOrRegion"),
                        Map.entry("商务传真", "fax"),
                        Map.entry("商务电话", "phone"),
                        Map.entry("移动电话", "mobilePhone"),
                        Map.entry("住宅电话", "homePhone"),
                        Map.entry("电子邮件地址", "externalAddress"),
                        Map.entry("电子邮件显示名称", "displayName"),
                        Map.entry("电子邮件 2 地址", "proxyAddress"),
                        Map.entry("附注", "notes"),
                        Map.entry("类别", "groups"));
    }

    @Test
    void russian() throws Exception {
        assertThat(map("""
                Обращение,Имя,Отчество,Фамилия,Суффикс,Организация,\
                Отдел,Должность,Улица (раб. адрес),Город (раб. адрес),Область (раб. адрес),Индекс (раб. адрес),\
                Страна или регион (раб. адрес),Рабочий факс,Рабочий телефон,Телефон дом.,Телефон переносной,Адрес эл. почты,\
                Тип эл. почты,Краткое имя эл. почты,Адрес 2 эл. почты,Тип 2 эл. почты,Категории,Заметки,\
                Веб-страница
                ,,,,,,,,,,,,,,,,,ada@example.org,,,,,,,
                """))
                .containsExactly(
                        Map.entry("Имя", "firstName"),
                        Map.entry("Фамилия", "lastName"),
                        Map.entry("Организация", "company"),
                        Map.entry("Отдел", "department"),
                        Map.entry("Должность", "title"),
                        Map.entry("Улица (раб. адрес)", "streetAddress"),
                        Map.entry("Город (раб. адрес)", "city"),
                        Map.entry("Область (раб. адрес)", "stateOrProvince"),
                        Map.entry("Индекс (раб. адрес)", "postalCode"),
                        Map.entry("Страна или регион (раб. адрес)", "countryOrRegion"),
                        Map.entry("Рабочий факс", "fax"),
                        Map.entry("Рабочий телефон", "phone"),
                        Map.entry("Телефон дом.", "homePhone"),
                        Map.entry("Телефон переносной", "mobilePhone"),
                        Map.entry("Адрес эл. почты", "externalAddress"),
                        Map.entry("Краткое имя эл. почты", "displayName"),
                        Map.entry("Адрес 2 эл. почты", "proxyAddress"),
                        Map.entry("Категории", "groups"),
                        Map.entry("Заметки", "notes"),
                        Map.entry("Веб-страница", "webPage"));
    }

    @Test
    void polish() throws Exception {
        assertThat(map("""
                Tytuł,Imię,Drugie imię,Nazwisko,Sufiks,Firma,\
                Dział,Stanowisko,Adres służbowy - ulica,Adres służbowy - miejscowość,Adres służbowy - kod pocztowy,Telefon służbowy,\
                Telefon komórkowy,Adres e-mail,Typ adresu e-mail,Wyświetlana nazwa adresu e-mail,Adres e-mail 2,Kategorie,\
                Notatki,Strona sieci Web
                ,,,,,,,,,,,,,ada@example.org,,,,,,
                """))
                .containsExactly(
                        Map.entry("Imię", "firstName"),
                        Map.entry("Nazwisko", "lastName"),
                        Map.entry("Firma", "company"),
                        Map.entry("Dział", "department"),
                        Map.entry("Stanowisko", "title"),
                        Map.entry("Adres służbowy - ulica", "streetAddress"),
                        Map.entry("Adres służbowy - miejscowość", "city"),
                        Map.entry("Adres służbowy - kod pocztowy", "postalCode"),
                        Map.entry("Telefon służbowy", "phone"),
                        Map.entry("Telefon komórkowy", "mobilePhone"),
                        Map.entry("Adres e-mail", "externalAddress"),
                        Map.entry("Wyświetlana nazwa adresu e-mail", "displayName"),
                        Map.entry("Adres e-mail 2", "proxyAddress"),
                        Map.entry("Kategorie", "groups"),
                        Map.entry("Notatki", "notes"),
                        Map.entry("Strona sieci Web", "webPage"));
    }

    @Test
    void theTitleOfAFrenchPersonAndThatOfTheJobAreCalledAlike() throws Exception {
        assertThat(
                        map(
                                "Titre,Prénom,Nom,Société,Service,Titre,Adresse de messagerie\nMme,Ada,L,,,Analyste,a@example.org\n"))
                .containsEntry("Titre (2)", "title")
                .doesNotContainKey("Titre");
    }

    private Map<String, String> map(String content) throws UnusableFileException {
        return MappedFile.of(directory, content).names();
    }
}
